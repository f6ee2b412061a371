namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Remembers which ciphertext stood at which place for which text, and gives it again instead of a fresh one.</summary>
internal sealed class CiphertextMemory(ISecretsManager secrets)
{
    private readonly Dictionary<(string Place, string Plaintext), string> _known = [];

    public string Decrypt(string ciphertext) => secrets.Decrypt(ciphertext);

    public void Remember(string place, string plaintext, string ciphertext)
    {
        lock (_known)
            _known.TryAdd((place, plaintext), ciphertext);
    }

    public string Encrypt(string place, string plaintext)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((place, plaintext), out var ciphertext))
                _known[(place, plaintext)] = ciphertext = secrets.Encrypt(plaintext);
            return ciphertext;
        }
    }
}
