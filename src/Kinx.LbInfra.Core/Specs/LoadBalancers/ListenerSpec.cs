using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A listener: a port on all VIPs of the load balancer, and what happens to its connections.</summary>
[Envelope("listener")]
public sealed record ListenerSpec : ISpec
{
    /// <summary>No limit of its own: the default of the site applies.</summary>
    public const int Unlimited = -1;

    private readonly string _name = "";

    /// <summary>Name, unique in the load balancer; at most 255 characters. Default: protocol and port, such as <c>http-80</c>.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name
    {
        // Without a port, which is an error elsewhere, there is no default name.
        get => _name.Length > 0 || ProtocolPort == 0
            ? _name
            : $"{Protocol.ToString().ToLowerInvariant()}-{ProtocolPort.ToString(CultureInfo.InvariantCulture)}";
        init => _name = value;
    }

    /// <summary>True if the file names the listener.</summary>
    public bool IsNamed => _name.Length > 0;

    /// <summary>Description; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>If false, the port is closed.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>Protocol of the clients.</summary>
    public required ListenerProtocol Protocol { get; init; }

    /// <summary>TCP port, 1 to 65535.</summary>
    [Range(1, 65535)]
    public required int ProtocolPort { get; init; }

    /// <summary>
    /// Maximum number of concurrent connections on each node, from 1. -1, the default, means the default of the site, or else an equal
    /// share of what the file limit and the memory of a node allow.
    /// </summary>
    [Range(-1, 1000000)]
    public int ConnectionLimit { get; init; } = Unlimited;

    /// <summary>
    /// Pool for requests that match no policy: either <c>{name: …}</c>, which refers to a pool, or an inline pool. Without one, these
    /// requests get status 503.
    /// </summary>
    [InlinePool]
    public string? DefaultPool { get; init; }

    /// <summary>Policies that decide what happens to a request.</summary>
    [YamlKey("l7policies")]
    public IReadOnlyList<L7PolicySpec> L7Policies { get; init; } = [];

    /// <summary>Idle timeout of a client in milliseconds, at most 2,073,600,000 (24 days); 0 means the default, as in Octavia.</summary>
    [Range(0, 2073600000)]
    public int TimeoutClientData { get; init => field = value > 0 ? value : 50000; } = 50000;

    /// <summary>
    /// Timeout for connecting to a member in milliseconds, at most 2,073,600,000 (24 days); 0 means the default, as in Octavia.
    /// </summary>
    [Range(0, 2073600000)]
    public int TimeoutMemberConnect { get; init => field = value > 0 ? value : 5000; } = 5000;

    /// <summary>Idle timeout of a member in milliseconds, at most 2,073,600,000 (24 days); 0 means the default, as in Octavia.</summary>
    [Range(0, 2073600000)]
    public int TimeoutMemberData { get; init => field = value > 0 ? value : 50000; } = 50000;

    /// <summary>Time to wait for content before a decision, in milliseconds, at most 2,073,600,000 (24 days); 0 means no wait.</summary>
    [Range(0, 2073600000)]
    public int TimeoutTcpInspect { get; init; }

    /// <summary>Headers to insert into requests to members, each <c>true</c> or <c>false</c>.</summary>
    [StringLength(255)]
    public IReadOnlyDictionary<string, string> InsertHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>If false, connections and requests are not logged. Default: that of the site.</summary>
    public bool? ConnectionLogging { get; init; }

    /// <summary>Networks from which clients may connect. Empty: all. An IPv4 client is not in any IPv6 network, and the reverse.</summary>
    public IReadOnlyList<Cidr> AllowedCidrs { get; init; } = [];

    /// <summary>Certificate and key to terminate TLS with: <c>secret://name</c>.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? DefaultTlsContainerRef { get; init; }

    /// <summary>Additional certificates, selected by server name.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public IReadOnlyList<string> SniContainerRefs { get; init; } = [];

    /// <summary>Whether TLS clients must present a certificate.</summary>
    public ClientAuthentication ClientAuthentication { get; init; }

    /// <summary>The authority that must have issued the certificates of clients.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? ClientCaTlsContainerRef { get; init; }

    /// <summary>Revocation list for the certificates of clients.</summary>
    [StringLength(255)]
    [Format(TextFormat.SecretUrl)]
    public string? ClientCrlContainerRef { get; init; }

    /// <summary>
    /// OpenSSL cipher list, which may include suites of TLS 1.3 (<c>TLS_…</c>). Default, also for versions without a cipher in the list:
    /// Octavia's list.
    /// </summary>
    [StringLength(2048)]
    [Format(TextFormat.CipherList)]
    public string? TlsCiphers { get; init; }

    /// <summary>Allowed TLS versions. Default: 1.2 and 1.3.</summary>
    public IReadOnlyList<TlsVersion> TlsVersions { get; init; } = [TlsVersion.Tls12, TlsVersion.Tls13];

    /// <summary>Protocols that clients may negotiate in TLS, in order of preference.</summary>
    public IReadOnlyList<AlpnProtocol> AlpnProtocols { get; init; } = [AlpnProtocol.Http2, AlpnProtocol.Http11, AlpnProtocol.Http10];

    /// <summary>Maximum age in the Strict-Transport-Security header, in seconds. Default: no header.</summary>
    [Range(0, 2147483647)]
    public int? HstsMaxAge { get; init; }

    /// <summary>If true, the header also applies to subdomains.</summary>
    public bool HstsIncludeSubdomains { get; init; }

    /// <summary>If true, the header allows browsers to add the domain to their preload lists.</summary>
    public bool HstsPreload { get; init; }

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
    [Refused("ids exist only inside an Octavia installation", "refer to the pool with \"default_pool: {name: …}\"")]
    public string? DefaultPoolId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Ignored("a listener belongs to the load balancer that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? LoadbalancerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>
    /// True if the nodes terminate TLS: always with TERMINATED_HTTPS, and with PROMETHEUS if certificates or an authority are given.
    /// </summary>
    public bool EndsTls =>
        Protocol == ListenerProtocol.TerminatedHttps
        || (Protocol == ListenerProtocol.Prometheus
            && (DefaultTlsContainerRef is not null || SniContainerRefs.Count > 0 || ClientCaTlsContainerRef is not null));

    /// <summary>True if the listener inserts this header. Names are not case-sensitive.</summary>
    public bool Inserts(string header) => InsertHeaders.Any(item =>
        item.Key.Equals(header, StringComparison.OrdinalIgnoreCase) && item.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
