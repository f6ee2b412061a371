namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of an existing Port, to find it by.</summary>
public sealed class PortState : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }
}
