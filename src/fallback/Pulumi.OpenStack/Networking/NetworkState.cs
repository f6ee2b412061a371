namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of an existing Network, to find it by.</summary>
public sealed class NetworkState : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }
}
