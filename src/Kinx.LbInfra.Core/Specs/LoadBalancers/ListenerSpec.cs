using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A port of the load balancer's VIPs and what is done with its connections.</summary>
public sealed record ListenerSpec : ISpec
{
    /// <summary>No limit of its own.</summary>
    public const int Unlimited = -1;

    private readonly string _name = "";

    /// <summary>Unique in the load balancer, at most 255 characters; if unset, protocol and port: <c>http-80</c>.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name
    {
        // Without a port, which is a mistake of its own, there is nothing to make a name of.
        get => _name.Length > 0 || ProtocolPort == 0
            ? _name
            : $"{Protocol.ToString().ToLowerInvariant()}-{ProtocolPort.ToString(CultureInfo.InvariantCulture)}";
        init => _name = value;
    }

    /// <summary>Text for people; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>False: the port is not opened.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>What clients speak.</summary>
    public required ListenerProtocol Protocol { get; init; }

    /// <summary>TCP port, 1 to 65535.</summary>
    [Range(1, 65535)]
    public required int ProtocolPort { get; init; }

    /// <summary>Connections at a time on each node, from 1; -1, the default, means the site's default,
    /// and without one a fair share of what the node's file limit and memory allow.</summary>
    [Range(-1, 1000000)]
    public int ConnectionLimit { get; init; } = Unlimited;

    /// <summary>Where requests go that no policy takes: an inline pool, or the name of one. If unset, they get 503.</summary>
    [InlinePool]
    public string? DefaultPool { get; init; }

    /// <summary>Policies for single requests.</summary>
    [YamlKey("l7policies")]
    public IReadOnlyList<L7PolicySpec> L7Policies { get; init; } = [];

    /// <summary>Idle time of a client; milliseconds up to 2,073,600,000 (24 days); 0 is the default, as in Octavia.</summary>
    [Range(0, 2073600000)]
    public int TimeoutClientData { get; init => field = value > 0 ? value : 50000; } = 50000;

    /// <summary>Time to connect to a member; milliseconds up to 2,073,600,000 (24 days); 0 is the default, as in Octavia.</summary>
    [Range(0, 2073600000)]
    public int TimeoutMemberConnect { get; init => field = value > 0 ? value : 5000; } = 5000;

    /// <summary>Idle time of a member; milliseconds up to 2,073,600,000 (24 days); 0 is the default, as in Octavia.</summary>
    [Range(0, 2073600000)]
    public int TimeoutMemberData { get; init => field = value > 0 ? value : 50000; } = 50000;

    /// <summary>Time to wait for content before a decision; milliseconds up to 2,073,600,000 (24 days); 0 is none.</summary>
    [Range(0, 2073600000)]
    public int TimeoutTcpInspect { get; init; }

    /// <summary>Headers that members get, each <c>true</c> or <c>false</c>.</summary>
    [StringLength(255)]
    public IReadOnlyDictionary<string, string> InsertHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>Networks whose clients may connect; empty: all.</summary>
    [Format(TextFormat.Cidr)]
    public IReadOnlyList<string> AllowedCidrs { get; init; } = [];

    /// <summary>Certificate and key that end TLS: <c>secret://name</c>.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? DefaultTlsContainerRef { get; init; }

    /// <summary>Further certificates, picked by server name.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public IReadOnlyList<string> SniContainerRefs { get; init; } = [];

    /// <summary>Whether TLS clients must present a certificate.</summary>
    public ClientAuthentication ClientAuthentication { get; init; }

    /// <summary>The authority that client certificates must come from.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? ClientCaTlsContainerRef { get; init; }

    /// <summary>Revoked client certificates.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretReference)]
    public string? ClientCrlContainerRef { get; init; }

    /// <summary>OpenSSL cipher list; names of TLS 1.3 (<c>TLS_…</c>) may be among them. If unset, and for versions that it says nothing about, Octavia's default list.</summary>
    [StringLength(2048)]
    [Format(TextFormat.CipherList)]
    public string? TlsCiphers { get; init; }

    /// <summary>Versions that are spoken; if unset, 1.2 and 1.3.</summary>
    public IReadOnlyList<TlsVersion> TlsVersions { get; init; } = [TlsVersion.Tls12, TlsVersion.Tls13];

    /// <summary>Protocols that TLS may negotiate, preferred first.</summary>
    public IReadOnlyList<AlpnProtocol> AlpnProtocols { get; init; } = [AlpnProtocol.Http2, AlpnProtocol.Http11, AlpnProtocol.Http10];

    /// <summary>Seconds of the Strict-Transport-Security header; if unset, no header.</summary>
    [Range(0, 2147483647)]
    public int? HstsMaxAge { get; init; }

    /// <summary>The header also holds for subdomains.</summary>
    public bool HstsIncludeSubdomains { get; init; }

    /// <summary>The header allows browsers to ship it.</summary>
    public bool HstsPreload { get; init; }

    /// <summary>Free texts for people and tools.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Refused("ids exist only inside an Octavia installation", "refer to the pool with \"default_pool: {name: …}\"")]
    public string? DefaultPoolId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Ignored("a listener belongs to the load balancer that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? LoadbalancerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>
    /// True when TLS ends here: always with TERMINATED_HTTPS, and with PROMETHEUS where certificates or an authority are named.
    /// </summary>
    public bool EndsTls =>
        Protocol == ListenerProtocol.TerminatedHttps
        || (Protocol == ListenerProtocol.Prometheus
            && (DefaultTlsContainerRef is not null || SniContainerRefs.Count > 0 || ClientCaTlsContainerRef is not null));

    /// <summary>True when members get this header; names are compared without regard to case.</summary>
    public bool Inserts(string header) => InsertHeaders.Any(item =>
        item.Key.Equals(header, StringComparison.OrdinalIgnoreCase) && item.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
