namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of a Subnet.</summary>
public sealed class SubnetArgs : ResourceArgs
{
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId", required: true)]
    public Input<string> NetworkId { get; set; } = null!;
}
