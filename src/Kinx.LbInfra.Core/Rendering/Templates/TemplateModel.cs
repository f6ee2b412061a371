using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>
/// Every name that a template may use, one method a template. Each string passes the writer of that template's file on its way in;
/// absent values are null, which counts as false in a condition.
/// </summary>
internal static partial class TemplateModel
{
    /// <summary>The announcer asks HAProxy here; on the loopback only.</summary>
    private const int MonitorPort = 1023;

    /// <summary>Connections that the monitor frontend may have beside those of the listeners.</summary>
    public const int MonitorMaxConn = 64;

    // Seconds that an old worker may go on serving its connections after a reload.
    private const int HardStopAfter = 1800;

    // Seconds that the first announcement after boot waits for members.
    private const int MembersWait = 10;

    // The routing table for replies; the program `network` fills the same one.
    private const int ReplyTable = 201;

    /// <summary>Names of <c>haproxy.cfg.scriban</c>.</summary>
    public static ScriptObject Haproxy(NodePlan node, string generation) => new()
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Haproxy(node.Name), ["generation"] = generation },
        ["process"] = new ScriptObject
        {
            ["maxconn"] = node.Haproxy.MaxConn,
            ["hard_stop_after"] = HardStopAfter,
            ["monitor_port"] = MonitorPort,
            ["monitor_maxconn"] = MonitorMaxConn,
            ["external_checks"] = node.Haproxy.ExternalChecks,
        },
        ["peers"] = List(node.Peers, peer => new ScriptObject
        {
            ["name"] = Quoting.Haproxy(peer.Name),
            ["address"] = Quoting.Haproxy(peer.Address),
        }),
        ["listeners"] = List(node.Haproxy.Frontends, Listener),
        ["tables"] = List(node.Haproxy.Tables, Table),
        ["backends"] = List(node.Haproxy.Backends, Backend),
    };

    /// <summary>Names of <c>frr.conf.scriban</c>.</summary>
    public static ScriptObject Frr(NodePlan node) => new()
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Frr(node.Name) },
        ["bgp"] = new ScriptObject
        {
            ["as_number"] = node.Bgp.AsNumber,
            ["router_id"] = Quoting.Frr(node.Bgp.RouterId),
            ["keepalive"] = node.Bgp.Keepalive,
            ["hold"] = node.Bgp.Hold,
            ["table"] = ReplyTable,
            ["bfd"] = Bfd(node.Bgp.Bfd),
            ["neighbors"] = List(node.Bgp.Neighbors, neighbor => new ScriptObject
            {
                ["address"] = Quoting.Frr(neighbor.Address),
                ["as_number"] = neighbor.AsNumber,
            }),
            ["families"] = List(node.Bgp.Families, family => new ScriptObject
            {
                ["name"] = family.Name,
                ["word"] = family.Word,
                ["default"] = family.Default,
                ["neighbors"] = List(family.Neighbors, Quoting.Frr),
                ["vips"] = List(family.Vips, vip => Quoting.Frr(HostPort.Prefix(vip))),
            }),
        },
    };

    private static ScriptObject? Bfd(BfdSpec? bfd) => bfd is null
        ? null
        : new ScriptObject
        {
            ["multiplier"] = bfd.DetectMultiplier,
            ["receive"] = bfd.ReceiveInterval,
            ["transmit"] = bfd.TransmitInterval,
        };

    /// <summary>Names of <c>node.json.scriban</c>.</summary>
    public static ScriptObject NodeJson(NodePlan node, string generation) => new()
    {
        ["node"] = new ScriptObject
        {
            ["name"] = Quoting.Json(node.Name),
            ["generation"] = $"\"{generation}\"",
            ["admin_state_up"] = node.AdminStateUp,
        },
        ["vips"] = List(node.Vips, Quoting.Json),
        ["bgp"] = new ScriptObject
        {
            ["as_number"] = node.Bgp.AsNumber,
            ["neighbors"] = List(node.Bgp.Neighbors, neighbor => Quoting.Json(neighbor.Address)),
        },
        ["frontends"] = List(node.Haproxy.Frontends, frontend => Quoting.Json(frontend.Name)),
        ["process"] = new ScriptObject { ["monitor_port"] = MonitorPort, ["members_wait"] = MembersWait },
    };

    /// <summary>Names of <c>node.env.scriban</c>.</summary>
    public static ScriptObject NodeEnv(NodePlan node) => new()
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Shell(node.Name) },
        ["vips"] = Words(node.Vips),
        ["management"] = new ScriptObject { ["address"] = Quoting.Shell(node.ManagementAddress) },
        ["l3"] = new ScriptObject
        {
            ["address"] = Quoting.Shell(node.L3.Address),
            ["subnet"] = Quoting.Shell(node.L3.Subnet),
            ["gateways_v4"] = Words(node.L3.GatewaysV4),
            ["address_v6"] = Quoting.Shell(node.L3.AddressV6 ?? ""),
            ["subnet_v6"] = Quoting.Shell(node.L3.SubnetV6 ?? ""),
            ["gateways_v6"] = Words(node.L3.GatewaysV6),
        },
        ["members_on_subnets"] = Words(node.Haproxy.PingedOnSubnets),
        ["process"] = new ScriptObject { ["open_files"] = node.Haproxy.OpenFiles },
        ["key_files"] = Words(node.KeyFiles),
        ["routing"] = node.Bgp.Daemon == BgpDaemon.Quagga ? "quagga" : "frr",
    };

    /// <summary>Names of <c>sshd.conf.scriban</c>.</summary>
    public static ScriptObject Sshd(NodePlan node) => new()
    {
        ["management"] = new ScriptObject { ["address"] = HostPort.Address(node.ManagementAddress) },
    };

    /// <summary>Names of <c>cloud-config.scriban</c>.</summary>
    /// <param name="boot">The indented lines of the boot script, or null for a node that waits for its configuration.</param>
    public static ScriptObject CloudConfig(NodeConfiguration configuration, NodeKeys keys, string? boot) => new()
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Yaml(configuration.NodeName) },
        ["keys"] = new ScriptObject
        {
            ["host_private"] = Quoting.Yaml(keys.HostPrivateKey),
            ["host_public"] = Quoting.Yaml(keys.HostPublicKey),
            ["login_public"] = Quoting.Yaml(keys.LoginPublicKey),
        },
        ["login"] = new ScriptObject
        {
            ["user"] = Quoting.Yaml(configuration.LoginUser),
            ["is_root"] = configuration.LoginUser == "root",
        },
        ["boot"] = boot,
    };

    private static ScriptObject Listener(FrontendPlan frontend) => new()
    {
        ["name"] = Quoting.Haproxy(frontend.Name),
        ["mode"] = frontend.Mode,
        ["binds"] = List(frontend.Binds, Quoting.Haproxy),
        ["tls"] = frontend.Tls is { } tls ? TlsBind(tls) : null,
        ["maxconn"] = frontend.MaxConn,
        ["log_option"] = frontend.Mode == "http" ? "httplog" : "tcplog",
        ["timeout_client"] = frontend.TimeoutClient,
        ["inspect_delay"] = frontend.InspectDelay > 0 ? frontend.InspectDelay : null,
        ["keeps_source_port"] = frontend.KeepsSourcePort,
        ["allowed_cidrs"] = List(frontend.AllowedCidrs, Quoting.Haproxy),
        ["is_restricted"] = frontend.AllowedCidrs.Count > 0,
        ["hsts"] = frontend.Hsts is { } hsts ? Quoting.Haproxy(hsts) : null,
        ["policies"] = List(frontend.Policies, Policy),
        ["metrics"] = frontend.Metrics,
        ["default_backend"] = frontend.DefaultBackend is { } backend ? Quoting.Haproxy(backend) : null,
    };

    private static ScriptObject TlsBind(TlsBindPlan tls) => new()
    {
        ["crt_list"] = Quoting.Haproxy(tls.CrtList),
        ["ca_file"] = tls.CaFile is { } authority ? Quoting.Haproxy(authority) : null,
        ["crl_file"] = tls.CrlFile is { } revoked ? Quoting.Haproxy(revoked) : null,
        ["verify"] = tls.Verify,
        ["ciphers"] = Quoting.Haproxy(tls.Ciphers),
        ["ciphersuites"] = Quoting.Haproxy(tls.CipherSuites),
        ["alpn"] = Quoting.Haproxy(tls.Alpn),
        ["without"] = string.Join(' ', tls.Without),
    };

    private static ScriptObject Policy(PolicyPlan policy) => new()
    {
        ["kind"] = policy.Kind.ToString().ToLowerInvariant(),
        ["target"] = policy.Target is not { } target ? null
            : policy.Kind == PolicyKind.Backend ? Quoting.Haproxy(target)
            : Quoting.HaproxyFormat(target),
        ["code"] = policy.Code,
        ["rules"] = List(policy.Rules, rule => new ScriptObject
        {
            ["name"] = rule.Name,
            ["fetch"] = rule.Argument is { } argument ? $"{rule.Fetch}({Quoting.HaproxyToken(argument)})" : rule.Fetch,
            ["match"] = rule.Match,
            ["value"] = Quoting.Haproxy(rule.Value),
            ["condition"] = (rule.Invert ? "!" : "") + rule.Name,
        }),
    };

    private static ScriptObject Table(TablePlan table) => new()
    {
        ["name"] = Quoting.Haproxy(table.Name),
        ["pool"] = Quoting.Haproxy(table.Pool),
        ["type"] = table.Type,
        ["size"] = Quoting.Haproxy(table.Size),
        ["expire"] = Quoting.Haproxy(table.Expire),
    };

    private static ScriptObject Backend(BackendPlan backend) => new()
    {
        ["name"] = Quoting.Haproxy(backend.Name),
        ["mode"] = backend.Mode,
        ["balance"] = backend.Balance,
        ["fullconn"] = backend.FullConn,
        ["timeout_connect"] = backend.TimeoutConnect,
        ["timeout_server"] = backend.TimeoutServer,
        ["forwarded_for"] = backend.ForwardedFor,
        ["headers"] = List(backend.Headers, header => new ScriptObject { ["name"] = header.Name, ["value"] = header.Value }),
        ["stick"] = backend.Stick is { } stick ? Stick(stick) : null,
        ["inserts_cookie"] = backend.InsertsCookie,
        ["send_proxy"] = backend.SendProxy,
        ["tls"] = backend.Tls is { } tls ? TlsServer(tls) : null,
        ["monitor"] = backend.Check is { } check ? Monitor(check) : null,
        ["servers"] = List(backend.Servers, Server),
    };

    private static ScriptObject Stick(StickPlan stick) => new()
    {
        ["table"] = Quoting.Haproxy(stick.Table),
        ["cookie"] = stick.Cookie is { } cookie ? Quoting.HaproxyToken(cookie) : null,
    };

    private static ScriptObject Monitor(CheckPlan check) => new()
    {
        ["timeout"] = check.Timeout,
        ["interval"] = check.Interval,
        ["fall"] = check.Fall,
        ["rise"] = check.Rise,
        ["tls"] = check.Tls,
        ["ping"] = check.Ping,
        ["request"] = check.Request is not { } request ? null : new ScriptObject
        {
            ["method"] = Quoting.Haproxy(request.Method),
            ["path"] = Quoting.HaproxyFormat(request.Path),
            ["version"] = request.Version,
            ["host"] = request.Host is { } host ? Quoting.HaproxyFormat(host) : null,
            ["status"] = Quoting.Haproxy(request.Status),
        },
    };

    private static ScriptObject TlsServer(TlsServerPlan tls) => new()
    {
        ["certificate"] = tls.Certificate is { } certificate ? Quoting.Haproxy(certificate) : null,
        ["ca_file"] = tls.CaFile is { } authority ? Quoting.Haproxy(authority) : null,
        ["crl_file"] = tls.CrlFile is { } revoked ? Quoting.Haproxy(revoked) : null,
        ["ciphers"] = Quoting.Haproxy(tls.Ciphers),
        ["ciphersuites"] = Quoting.Haproxy(tls.CipherSuites),
        ["alpn"] = tls.Alpn is { } alpn ? Quoting.Haproxy(alpn) : null,
        ["passes_server_name"] = tls.PassesServerName,
        ["without"] = string.Join(' ', tls.Without),
    };

    private static ScriptObject Server(ServerPlan server) => new()
    {
        ["name"] = Quoting.Haproxy(server.Name),
        ["address"] = Quoting.Haproxy(server.Address),
        ["weight"] = server.Weight,
        ["cookie"] = server.Cookie is { } cookie ? Quoting.Haproxy(cookie) : null,
        ["source"] = server.Source is { } source ? Quoting.Haproxy(source) : null,
        ["backup"] = server.Backup,
        ["enabled"] = server.Enabled,
        ["monitor_address"] = server.MonitorAddress is { } address ? Quoting.Haproxy(address) : null,
        ["monitor_port"] = server.MonitorPort,
    };

    private static string Words(IReadOnlyList<string> words) => Quoting.Shell(string.Join(' ', words));

    private static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> value) => new(items.Select(value));
}
