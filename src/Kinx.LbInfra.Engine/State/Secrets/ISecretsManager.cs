namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Encrypts and decrypts the secrets of a stack. Safe for concurrent calls.</summary>
public interface ISecretsManager
{
    /// <summary>What the state file says of it.</summary>
    SecretsProvider Description { get; }

    /// <summary>Tells that a key will soon be needed; returns at once.</summary>
    void Prepare();

    /// <summary>
    /// The same for a state that was encrypted under another description. Errors: <see cref="SecretsException"/> for another type.
    /// </summary>
    ISecretsManager For(SecretsProvider description);

    /// <summary>Two calls with the same text give two ciphertexts. Errors: <see cref="SecretsException"/>.</summary>
    string Encrypt(string plaintext);

    /// <summary>Errors: <see cref="SecretsException"/>: wrong passphrase, or a damaged ciphertext.</summary>
    string Decrypt(string ciphertext);
}
