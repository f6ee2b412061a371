namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>One network interface of a server.</summary>
public sealed class InstanceNetworkArgs : ResourceArgs
{
    [Input("accessNetwork")]
    public Input<bool>? AccessNetwork { get; set; }

    [Input("port")]
    public Input<string>? Port { get; set; }
}
