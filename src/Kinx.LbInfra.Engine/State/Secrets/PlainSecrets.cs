namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Leaves texts as they are. For secrets inside a secret, which is encrypted as a whole.</summary>
internal sealed class PlainSecrets : ISecretsManager
{
    public static readonly PlainSecrets Instance = new();

    private PlainSecrets()
    {
    }

    public SecretsProvider Description => throw new NotSupportedException("inner secrets have no provider of their own");

    public void Prepare()
    {
    }

    public ISecretsManager ForDescription(SecretsProvider description) => this;

    public string Encrypt(string plaintext) => plaintext;

    public string Decrypt(string ciphertext) => ciphertext;
}
