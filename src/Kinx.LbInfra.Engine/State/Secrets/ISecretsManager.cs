namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Encrypts and decrypts the secrets of a stack. Implementations are safe for concurrent calls.</summary>
public interface ISecretsManager
{
    /// <summary>What the state file says about the encryption.</summary>
    SecretsProvider Description { get; }

    /// <summary>Starts to derive the key in the background and returns at once.</summary>
    void Prepare();

    /// <summary>A manager with the same passphrase for a state that was encrypted under another description.</summary>
    /// <param name="description">As the state file has it.</param>
    /// <exception cref="SecretsException">The description is of a type that this engine does not know.</exception>
    ISecretsManager ForDescription(SecretsProvider description);

    /// <summary>Encrypts a text. Each call gives another ciphertext, even for the same text.</summary>
    /// <param name="plaintext">Any text.</param>
    /// <exception cref="SecretsException">The passphrase is wrong.</exception>
    string Encrypt(string plaintext);

    /// <summary>Decrypts what <see cref="Encrypt"/> gave.</summary>
    /// <param name="ciphertext">In the form <c>v1:NONCE:CIPHERTEXT</c>.</param>
    /// <exception cref="SecretsException">The passphrase is wrong, or the ciphertext is damaged.</exception>
    string Decrypt(string ciphertext);
}
