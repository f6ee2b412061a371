namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The IP version of an address or network; messages and Neutron use the same names.</summary>
public enum IpFamily
{
    /// <summary>32 bits.</summary>
    IPv4,

    /// <summary>128 bits.</summary>
    IPv6,
}
