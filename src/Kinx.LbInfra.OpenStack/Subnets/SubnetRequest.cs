using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A subnet to create. Unset fields get Neutron's defaults.</summary>
/// <remarks>Source: Networking API v2.0, "Create subnet".</remarks>
public sealed record SubnetRequest
{
    /// <summary>At most 255 characters; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The network in CIDR notation, without host bits.</summary>
    public required string Cidr { get; init; }

    /// <summary>4 or 6.</summary>
    public int IpVersion { get; init; } = 4;

    /// <summary>The owner; administrators may name another project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>If unset, the first address of the subnet.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>If true, the subnet has no gateway.</summary>
    [JsonIgnore]
    public bool NoGateway { get; init; }

    /// <summary>Whether Neutron serves DHCP; true if unset.</summary>
    public bool EnableDhcp { get; init; } = true;

    /// <summary>If null, all addresses except the gateway's.</summary>
    public IReadOnlyList<AllocationPool>? AllocationPools { get; init; }

    internal JsonObject ToBody()
    {
        var body = RequestBody.Of(this, SubnetJson.Default.SubnetRequest);
        if (NoGateway) body["gateway_ip"] = null;
        return body;
    }
}
