using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Addresses that VIPs may come from.</summary>
public sealed record VipPoolSpec : ISpec
{
    /// <summary>Networks; all their addresses count.</summary>
    [Format(TextFormat.Cidr)]
    public required IReadOnlyList<string> Cidrs { get; init; }

    /// <summary>Addresses or networks that are never handed out.</summary>
    [Format(TextFormat.AddressOrCidr)]
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>True when VIPs may have this address.</summary>
    public bool Holds(string address) =>
        IpText.Address(address) is { } ip
        && Cidrs.Any(cidr => IpText.Network(cidr)?.Contains(ip) == true)
        && !Excluded.Any(cidr => IpText.Network(cidr)?.Contains(ip) == true);

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
