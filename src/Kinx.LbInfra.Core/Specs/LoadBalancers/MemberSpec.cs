using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A member of a pool: address and port of a back end.</summary>
[Envelope("member")]
public sealed record MemberSpec : ISpec
{
    /// <summary>Display name; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name { get; init; } = "";

    /// <summary>If false, the member gets no new connections, and existing ones are closed.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>IPv4 or IPv6 address.</summary>
    public required HostAddress Address { get; init; }

    /// <summary>TCP port, 1 to 65535.</summary>
    [Range(1, 65535)]
    public required int ProtocolPort { get; init; }

    /// <summary>Relative share of new connections, 0 to 256; 0 drains the member.</summary>
    [Range(0, 256)]
    public int Weight { get; init; } = 1;

    /// <summary>If true, the member is used only when no other member is up.</summary>
    public bool Backup { get; init; }

    /// <summary>Neutron subnet through which the member is reached; every node gets a port on it. Default: the L3 network.</summary>
    [Format(TextFormat.Uuid)]
    public string? SubnetId { get; init; }

    /// <summary>Address to probe instead of <c>address</c>.</summary>
    public HostAddress? MonitorAddress { get; init; }

    /// <summary>Port to probe instead of <c>protocol_port</c>.</summary>
    [Range(1, 65535)]
    public int? MonitorPort { get; init; }

    /// <summary>An SR-IOV port on the member's subnet in Octavia.</summary>
    [Refused("ports of nodes are ordinary ones", "remove it")]
    public bool RequestSriov { get; init; }

    /// <summary>Free-form tags.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
