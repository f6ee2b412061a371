namespace Pulumi.OpenStack.Networking;

/// <summary>Known properties of an existing Network, used to find it.</summary>
public sealed class NetworkState : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }
}
