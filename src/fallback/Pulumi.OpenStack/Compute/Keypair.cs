namespace Pulumi.OpenStack.Compute;

/// <summary>An SSH key pair of Nova.</summary>
public class Keypair : CustomResource
{
    private const string Token = "openstack:compute/keypair:Keypair";

    public Keypair(string name, KeypairArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new KeypairArgs(), Package.Defaults(options, additionalSecretOutputs: ["privateKey"]))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("privateKey")]
    public Output<string> PrivateKey { get; private set; } = null!;

    [Output("publicKey")]
    public Output<string> PublicKey { get; private set; } = null!;
}
