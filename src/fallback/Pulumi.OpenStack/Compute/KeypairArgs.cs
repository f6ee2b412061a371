namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of a Keypair.</summary>
public sealed class KeypairArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("publicKey")]
    public Input<string>? PublicKey { get; set; }
}
