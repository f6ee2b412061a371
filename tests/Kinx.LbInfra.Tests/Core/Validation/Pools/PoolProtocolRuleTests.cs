using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class PoolProtocolRuleTests
{
    /// <summary>Octavia's matrix, every cell.</summary>
    public static TheoryData<ListenerProtocol, PoolProtocol, bool> Matrix { get; } = new()
    {
        { ListenerProtocol.Tcp, PoolProtocol.Http, true },
        { ListenerProtocol.Tcp, PoolProtocol.Https, true },
        { ListenerProtocol.Tcp, PoolProtocol.Proxy, true },
        { ListenerProtocol.Tcp, PoolProtocol.ProxyV2, true },
        { ListenerProtocol.Tcp, PoolProtocol.Tcp, true },
        { ListenerProtocol.Tcp, PoolProtocol.Udp, false },
        { ListenerProtocol.Tcp, PoolProtocol.Sctp, false },
        { ListenerProtocol.Http, PoolProtocol.Http, true },
        { ListenerProtocol.Http, PoolProtocol.Https, false },
        { ListenerProtocol.Http, PoolProtocol.Proxy, true },
        { ListenerProtocol.Http, PoolProtocol.ProxyV2, true },
        { ListenerProtocol.Http, PoolProtocol.Tcp, false },
        { ListenerProtocol.Http, PoolProtocol.Udp, false },
        { ListenerProtocol.Http, PoolProtocol.Sctp, false },
        { ListenerProtocol.Https, PoolProtocol.Http, false },
        { ListenerProtocol.Https, PoolProtocol.Https, true },
        { ListenerProtocol.Https, PoolProtocol.Proxy, true },
        { ListenerProtocol.Https, PoolProtocol.ProxyV2, true },
        { ListenerProtocol.Https, PoolProtocol.Tcp, true },
        { ListenerProtocol.Https, PoolProtocol.Udp, false },
        { ListenerProtocol.Https, PoolProtocol.Sctp, false },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Http, true },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Https, false },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Proxy, true },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.ProxyV2, true },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Tcp, false },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Udp, false },
        { ListenerProtocol.TerminatedHttps, PoolProtocol.Sctp, false },
        { ListenerProtocol.Udp, PoolProtocol.Http, false },
        { ListenerProtocol.Udp, PoolProtocol.Https, false },
        { ListenerProtocol.Udp, PoolProtocol.Proxy, false },
        { ListenerProtocol.Udp, PoolProtocol.ProxyV2, false },
        { ListenerProtocol.Udp, PoolProtocol.Tcp, false },
        { ListenerProtocol.Udp, PoolProtocol.Udp, true },
        { ListenerProtocol.Udp, PoolProtocol.Sctp, false },
        { ListenerProtocol.Sctp, PoolProtocol.Http, false },
        { ListenerProtocol.Sctp, PoolProtocol.Https, false },
        { ListenerProtocol.Sctp, PoolProtocol.Proxy, false },
        { ListenerProtocol.Sctp, PoolProtocol.ProxyV2, false },
        { ListenerProtocol.Sctp, PoolProtocol.Tcp, false },
        { ListenerProtocol.Sctp, PoolProtocol.Udp, false },
        { ListenerProtocol.Sctp, PoolProtocol.Sctp, true },
        { ListenerProtocol.Prometheus, PoolProtocol.Http, false },
        { ListenerProtocol.Prometheus, PoolProtocol.Https, false },
        { ListenerProtocol.Prometheus, PoolProtocol.Proxy, false },
        { ListenerProtocol.Prometheus, PoolProtocol.ProxyV2, false },
        { ListenerProtocol.Prometheus, PoolProtocol.Tcp, false },
        { ListenerProtocol.Prometheus, PoolProtocol.Udp, false },
        { ListenerProtocol.Prometheus, PoolProtocol.Sctp, false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Check_ListenerAndPool_FollowsOctaviasMatrix(ListenerProtocol listener, PoolProtocol pool, bool isAllowed)
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener() with { Protocol = listener }) with
        {
            Pools = [SampleStack.Pool() with { Protocol = pool }],
        };

        RuleTest.Run(new PoolProtocolRule(), loadBalancer)
            .ShouldBe(isAllowed ? [] : ["LB2005 loadbalancers[0].listeners[0].default_pool"]);
    }
}
