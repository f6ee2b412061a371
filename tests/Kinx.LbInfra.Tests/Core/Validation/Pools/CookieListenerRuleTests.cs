using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class CookieListenerRuleTests
{
    [Theory]
    [InlineData(ListenerProtocol.Tcp, PoolProtocol.Http, SessionPersistenceType.HttpCookie, true)]
    [InlineData(ListenerProtocol.Tcp, PoolProtocol.Proxy, SessionPersistenceType.AppCookie, true)]
    [InlineData(ListenerProtocol.Https, PoolProtocol.ProxyV2, SessionPersistenceType.HttpCookie, true)]
    [InlineData(ListenerProtocol.Tcp, PoolProtocol.Http, SessionPersistenceType.SourceIp, false)]
    [InlineData(ListenerProtocol.Http, PoolProtocol.Http, SessionPersistenceType.HttpCookie, false)]
    [InlineData(ListenerProtocol.TerminatedHttps, PoolProtocol.ProxyV2, SessionPersistenceType.AppCookie, false)]
    // LB2029 reports this at the pool.
    [InlineData(ListenerProtocol.Tcp, PoolProtocol.Tcp, SessionPersistenceType.HttpCookie, false)]
    public void Check_ListenerAndPersistence_CookiesNeedHttp(
        ListenerProtocol listener, PoolProtocol pool, SessionPersistenceType type, bool rejects)
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener() with { Protocol = listener }) with
        {
            Pools = [SampleStack.Pool() with { Protocol = pool, SessionPersistence = new SessionPersistenceSpec { Type = type } }],
        };

        RuleTest.Run(new CookieListenerRule(), loadBalancer).ShouldBe(rejects ? ["LB2041 loadbalancers[0].listeners[0].default_pool"] : []);
    }
}
