namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>An address, or CIDR, that a port may use besides its own.</summary>
public sealed record AddressPair
{
    public required string IpAddress { get; init; }

    /// <summary>Unset in a request: the port's own, which is what the answer then holds.</summary>
    public string? MacAddress { get; init; }
}
