namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An address of a port.</summary>
public sealed class PortFixedIpArgs : ResourceArgs
{
    [Input("ipAddress")]
    public Input<string>? IpAddress { get; set; }

    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }
}
