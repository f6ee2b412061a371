using System.Net;

namespace Kinx.LbInfra.Core.Addresses;

/// <summary>Converts address texts that passed validation to the form in which all rendered files write them.</summary>
internal static class HostPort
{
    /// <inheritdoc cref="HostAddress.ToString"/>
    public static string Address(string address) => HostAddress.Parse(address).ToString();

    /// <inheritdoc cref="HostAddress.WithPort"/>
    public static string Join(string address, int port) => HostAddress.Parse(address).WithPort(port);

    /// <inheritdoc cref="HostAddress.WithPort"/>
    public static string Join(IPAddress address, int port) => new HostAddress(address).WithPort(port);

    /// <inheritdoc cref="HostAddress.Bracketed"/>
    public static string Bracketed(string address) => HostAddress.Parse(address).Bracketed;

    /// <inheritdoc cref="HostAddress.Cidr"/>
    public static string Prefix(string address) => HostAddress.Parse(address).Cidr;
}
