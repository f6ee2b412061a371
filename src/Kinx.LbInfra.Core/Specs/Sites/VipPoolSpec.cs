using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A pool of addresses for VIPs.</summary>
public sealed record VipPoolSpec : ISpec
{
    /// <summary>Networks of the pool, including their first and last addresses.</summary>
    public required IReadOnlyList<Cidr> Cidrs { get; init; }

    /// <summary>Addresses or networks to exclude from the pool.</summary>
    [Format(TextFormat.AddressOrCidr)]
    public IReadOnlyList<Cidr> Excluded { get; init; } = [];

    /// <summary>True if the pool contains this address.</summary>
    public bool Holds(HostAddress address) =>
        Cidrs.Any(cidr => cidr.Contains(address)) && !Excluded.Any(cidr => cidr.Contains(address));

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
