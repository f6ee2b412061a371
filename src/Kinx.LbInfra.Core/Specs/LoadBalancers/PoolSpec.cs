using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A set of members that serve the same.</summary>
public sealed record PoolSpec : ISpec
{
    /// <summary>Unique in the load balancer; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Name { get; init; }

    /// <summary>Text for people; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>False: its listeners answer as if it had no member.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>What members speak.</summary>
    public required PoolProtocol Protocol { get; init; }

    /// <summary>How a member is picked.</summary>
    public required LbAlgorithm LbAlgorithm { get; init; }

    /// <summary>How clients stay on a member; if unset, they do not.</summary>
    public SessionPersistenceSpec? SessionPersistence { get; init; }

    /// <summary>How members are probed; if unset, all count as up.</summary>
    [YamlKey("healthmonitor")]
    public HealthMonitorSpec? HealthMonitor { get; init; }

    /// <summary>Address and port are unique among them.</summary>
    public IReadOnlyList<MemberSpec> Members { get; init; } = [];

    /// <summary>True: connections to members are TLS.</summary>
    public bool TlsEnabled { get; init; }

    /// <summary>Certificate and key that the node presents to members.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? TlsContainerRef { get; init; }

    /// <summary>The authority that members' certificates must come from; if unset, they are not verified.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? CaTlsContainerRef { get; init; }

    /// <summary>Revoked member certificates.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? CrlContainerRef { get; init; }

    /// <summary>OpenSSL cipher list; names of TLS 1.3 (<c>TLS_…</c>) may be among them. If unset, and for versions that it says nothing about, Octavia's default list.</summary>
    [StringLength(2048)]
    [Format(TextFormat.CipherList)]
    public string? TlsCiphers { get; init; }

    /// <summary>Versions that are spoken; if unset, 1.2 and 1.3.</summary>
    public IReadOnlyList<TlsVersion> TlsVersions { get; init; } = [TlsVersion.Tls12, TlsVersion.Tls13];

    /// <summary>Protocols that TLS may negotiate, preferred first; if unset, none is offered.</summary>
    public IReadOnlyList<AlpnProtocol> AlpnProtocols { get; init; } = [];

    /// <summary>Free texts for people and tools.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Refused("ids exist only inside an Octavia installation", "refer to the pool from the listener with \"default_pool: {name: …}\"")]
    public string? ListenerId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Ignored("a pool belongs to the load balancer that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? LoadbalancerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
