using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A pool: a set of members that provide the same service.</summary>
[Envelope("pool")]
public sealed record PoolSpec : ISpec
{
    /// <summary>Name, unique in the load balancer; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Name { get; init; }

    /// <summary>Description; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>If false, its listeners respond as if it had no members.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>Protocol of the members.</summary>
    public required PoolProtocol Protocol { get; init; }

    /// <summary>How a member is selected.</summary>
    public required LbAlgorithm LbAlgorithm { get; init; }

    /// <summary>How clients stay on a member. Default: no session persistence.</summary>
    public SessionPersistenceSpec? SessionPersistence { get; init; }

    /// <summary>How members are probed. Default: no probes, all members count as up.</summary>
    [YamlKey("healthmonitor")]
    public HealthMonitorSpec? HealthMonitor { get; init; }

    /// <summary>The members. No two have the same address and port.</summary>
    public IReadOnlyList<MemberSpec> Members { get; init; } = [];

    /// <summary>If true, connections to members use TLS.</summary>
    public bool TlsEnabled { get; init; }

    /// <summary>Certificate and key that the nodes present to members.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? TlsContainerRef { get; init; }

    /// <summary>The authority that must have issued the certificates of members. Default: they are not verified.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? CaTlsContainerRef { get; init; }

    /// <summary>Revocation list for the certificates of members.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? CrlContainerRef { get; init; }

    /// <summary>
    /// OpenSSL cipher list, which may include suites of TLS 1.3 (<c>TLS_…</c>). Default, also for versions without a cipher in the list:
    /// Octavia's list.
    /// </summary>
    [StringLength(2048)]
    [Format(TextFormat.CipherList)]
    public string? TlsCiphers { get; init; }

    /// <summary>Allowed TLS versions. Default: 1.2 and 1.3.</summary>
    public IReadOnlyList<TlsVersion> TlsVersions { get; init; } = [TlsVersion.Tls12, TlsVersion.Tls13];

    /// <summary>
    /// Protocols to offer to members in TLS, in order of preference; <c>[]</c> offers none. Default: h2, http/1.1 and http/1.0; none behind
    /// a listener that passes a stream of bytes on.
    /// </summary>
    public IReadOnlyList<AlpnProtocol>? AlpnProtocols { get; init; }

    /// <summary>Free-form tags.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Refused("ids exist only inside an Octavia installation", "refer to the pool from the listener with \"default_pool: {name: …}\"")]
    public string? ListenerId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Ignored("a pool belongs to the load balancer that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? LoadbalancerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>The members that new clients go to.</summary>
    public IEnumerable<MemberSpec> Primaries => Members.Where(member => member is { AdminStateUp: true, Backup: false, Weight: > 0 });

    /// <summary>The members that serve only while no other member is up.</summary>
    public IEnumerable<MemberSpec> Backups => Members.Where(member => member is { AdminStateUp: true, Backup: true });
}
