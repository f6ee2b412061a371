namespace Pulumi.OpenStack.Networking;

/// <summary>Known properties of an existing Port, used to find it.</summary>
public sealed class PortState : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }
}
