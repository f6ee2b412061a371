namespace Kinx.LbInfra.Core.Addresses;

/// <summary>The version of the Internet Protocol that an address or a network belongs to; the names are those of messages and of Neutron.</summary>
public enum IpFamily
{
    /// <summary>32 bits.</summary>
    IPv4,

    /// <summary>128 bits.</summary>
    IPv6,
}
