using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans the frontends of the listeners of a load balancer.</summary>
internal sealed class FrontendPlanner(
    LoadedStack stack, LoadBalancerSpec loadBalancer, InForce inForce, ConnectionLimits limits, KeyFingerprints keys)
{
    private readonly string _httpLog = LogFormat.Http(stack.Stack.ProjectId, loadBalancer.Name);
    private readonly string _tcpLog = LogFormat.Tcp(stack.Stack.ProjectId, loadBalancer.Name);

    // Octavia's HTTPS means TLS that is passed through; HAProxy sees HTTP only where it terminates TLS.
    public static ProxyMode Mode(ListenerSpec listener) =>
        listener.Protocol is ListenerProtocol.Https or ListenerProtocol.Tcp ? ProxyMode.Tcp : ProxyMode.Http;

    public FrontendPlan Plan(ListenerSpec listener)
    {
        var mode = Mode(listener);
        return new FrontendPlan
        {
            Name = ProxyName.Of(listener.Name),
            Mode = mode,
            Binds = [.. loadBalancer.VipAddresses.Select(vip => vip.WithPort(listener.ProtocolPort))],
            Tls = TlsPlanner.Bind(listener, keys),
            MaxConn = limits.Of(listener),
            TimeoutClient = listener.TimeoutClientData,
            InspectDelay = listener.TimeoutTcpInspect > 0 ? listener.TimeoutTcpInspect : null,
            KeepsSourcePort = inForce.PoolsOf(listener).Any(pool => pool.LbAlgorithm == LbAlgorithm.SourceIpPort),
            Allowed = Allowed(listener.AllowedCidrs),
            Hsts = TlsPlanner.Hsts(listener),
            LogFormat = Log(listener, mode),
            ReadsHost = mode == ProxyMode.Http && L7Planner.Reads(listener, L7RuleType.HostName),
            NormalizesPath = mode == ProxyMode.Http && L7Planner.ReadsPaths(listener),
            Policies = mode == ProxyMode.Http ? L7Planner.Plan(listener, inForce.Pool) : [],
            Metrics = listener.Protocol == ListenerProtocol.Prometheus,
            DefaultBackend = inForce.Pool(listener.DefaultPool) is { } pool ? ProxyName.Backend(pool.Name, listener.Name) : null,
        };
    }

    private string? Log(ListenerSpec listener, ProxyMode mode) =>
        !(listener.ConnectionLogging ?? stack.Site.Defaults.ConnectionLogging) ? null : mode == ProxyMode.Http ? _httpLog : _tcpLog;

    private static AllowedPlan? Allowed(IReadOnlyList<Cidr> networks)
    {
        if (networks.Count == 0) return null;
        var families = networks.ToLookup(network => network.Family == IpFamily.IPv6);
        return new AllowedPlan { V4 = [.. families[false]], V6 = [.. families[true]] };
    }
}
