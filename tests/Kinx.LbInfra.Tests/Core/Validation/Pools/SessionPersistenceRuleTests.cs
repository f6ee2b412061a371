using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class SessionPersistenceRuleTests
{
    [Theory]
    [InlineData(SessionPersistenceType.AppCookie, "SID", PoolProtocol.Http, null)]
    [InlineData(SessionPersistenceType.AppCookie, null, PoolProtocol.Http, "LB2028 cookie_name")]
    [InlineData(SessionPersistenceType.HttpCookie, "SID", PoolProtocol.Http, "LB2028 cookie_name")]
    [InlineData(SessionPersistenceType.SourceIp, "SID", PoolProtocol.Tcp, "LB2028 cookie_name")]
    [InlineData(SessionPersistenceType.HttpCookie, null, PoolProtocol.Tcp, "LB2029 type")]
    [InlineData(SessionPersistenceType.HttpCookie, null, PoolProtocol.Https, "LB2029 type")]
    [InlineData(SessionPersistenceType.HttpCookie, null, PoolProtocol.Proxy, null)]
    [InlineData(SessionPersistenceType.SourceIp, null, PoolProtocol.Tcp, null)]
    public void Check_TypeCookieAndProtocol_FitTogether(
        SessionPersistenceType type, string? cookie, PoolProtocol protocol, string? expected) =>
        Run(new SessionPersistenceSpec { Type = type, CookieName = cookie }, protocol).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void Check_FieldsOfUdpPools_RejectsThem() =>
        Run(
                new SessionPersistenceSpec
                {
                    Type = SessionPersistenceType.SourceIp,
                    PersistenceTimeout = 1,
                    PersistenceGranularity = HostAddress.Parse("255.0.0.0"),
                },
                PoolProtocol.Tcp)
            .ShouldBe(["LB2030 persistence_timeout", "LB2030 persistence_granularity"]);

    private static IEnumerable<string> Run(SessionPersistenceSpec persistence, PoolProtocol protocol) =>
        RuleTest.Run(
            new SessionPersistenceRule(),
            RuleTest.WithPools(SampleStack.Pool() with { Protocol = protocol, SessionPersistence = persistence }));
}
