namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>
/// Remembers the ciphertext of each text at its place, and returns it instead of a new one, so that unchanged secrets do not change in the
/// state file.
/// </summary>
internal sealed class CiphertextMemory(ISecretsManager secrets)
{
    private readonly Dictionary<(string Place, string Plaintext), string> _known = [];

    public string Decrypt(string ciphertext) => secrets.Decrypt(ciphertext);

    public void Remember(string place, string plaintext, string ciphertext)
    {
        lock (_known) _known.TryAdd((place, plaintext), ciphertext);
    }

    public string Encrypt(string place, string plaintext)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((place, plaintext), out var ciphertext))
            {
                _known[(place, plaintext)] = ciphertext = secrets.Encrypt(plaintext);
            }

            return ciphertext;
        }
    }
}
