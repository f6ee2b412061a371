using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A subnet to create; what is unset is Neutron's default.</summary>
public sealed record SubnetRequest
{
    public required string Name { get; init; }

    public required string NetworkId { get; init; }

    public required string Cidr { get; init; }

    /// <summary>4 or 6.</summary>
    public int IpVersion { get; init; } = 4;

    public string? ProjectId { get; init; }

    /// <summary>Unset: the first address of the subnet.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>True: no gateway at all.</summary>
    [JsonIgnore]
    public bool NoGateway { get; init; }

    public bool EnableDhcp { get; init; } = true;

    public IReadOnlyList<AllocationPool>? AllocationPools { get; init; }

    internal JsonObject ToBody()
    {
        var body = RequestBody.Of(this, SubnetJson.Default.SubnetRequest);
        if (NoGateway) body["gateway_ip"] = null;
        return body;
    }
}
