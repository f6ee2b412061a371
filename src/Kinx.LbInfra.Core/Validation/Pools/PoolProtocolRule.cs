using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Which pools a listener may use: Octavia's <c>VALID_LISTENER_POOL_PROTOCOL_MAP</c>.</summary>
internal sealed class PoolProtocolRule : IStackRule
{
    private static readonly Dictionary<ListenerProtocol, PoolProtocol[]> Allowed = new()
    {
        [ListenerProtocol.Tcp] = [PoolProtocol.Http, PoolProtocol.Https, PoolProtocol.Proxy, PoolProtocol.ProxyV2, PoolProtocol.Tcp],
        [ListenerProtocol.Http] = [PoolProtocol.Http, PoolProtocol.Proxy, PoolProtocol.ProxyV2],
        [ListenerProtocol.Https] = [PoolProtocol.Https, PoolProtocol.Proxy, PoolProtocol.ProxyV2, PoolProtocol.Tcp],
        [ListenerProtocol.TerminatedHttps] = [PoolProtocol.Http, PoolProtocol.Proxy, PoolProtocol.ProxyV2],
        [ListenerProtocol.Udp] = [PoolProtocol.Udp],
        [ListenerProtocol.Sctp] = [PoolProtocol.Sctp],
        [ListenerProtocol.Prometheus] = [],
    };

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from reference in PoolReference.Of(listener)
        let pool = loadBalancer.FindPool(reference.Name)
        where pool is not null && !Allowed[listener.Protocol].Contains(pool.Protocol)
        select SpecDiagnostics.PoolProtocolMismatch(
            reference.Path,
            EnumNames.Of(listener.Protocol),
            pool.Name,
            EnumNames.Of(pool.Protocol),
            string.Join(", ", Allowed[listener.Protocol].Select(EnumNames.Of)),
            pool.At(it => it.Protocol));
}
