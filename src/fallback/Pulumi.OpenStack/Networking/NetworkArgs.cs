namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of a Network.</summary>
public sealed class NetworkArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }
}
