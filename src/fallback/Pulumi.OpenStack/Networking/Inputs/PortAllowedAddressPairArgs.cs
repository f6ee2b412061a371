namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A further address that a port may use; without a MAC address, the port's own.</summary>
public sealed class PortAllowedAddressPairArgs : ResourceArgs
{
    [Input("ipAddress", required: true)]
    public Input<string> IpAddress { get; set; } = null!;

    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }
}
