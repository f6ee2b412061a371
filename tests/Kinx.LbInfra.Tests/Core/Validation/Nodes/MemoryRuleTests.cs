using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Nodes;

public sealed class MemoryRuleTests
{
    // 384 MiB for the system, and twice 64 MiB and 34 KiB (with TLS 51 KiB) a connection; the sample's flavor has 2048 MiB.
    // With TLS, the cache of sessions takes a 32nd of it, twice.
    [Theory]
    [InlineData(ListenerProtocol.Http, 23100, false)]
    [InlineData(ListenerProtocol.Http, 23200, true)]
    [InlineData(ListenerProtocol.TerminatedHttps, 14100, false)]
    [InlineData(ListenerProtocol.TerminatedHttps, 14200, true)]
    public void Check_TwoProcessesAtTheirLimits_MustFitTheFlavor(ListenerProtocol protocol, int limit, bool rejects)
    {
        var listener = SampleStack.Listener() with { Protocol = protocol, ConnectionLimit = limit };

        RuleTest.Run(new MemoryRule(), RuleTest.WithListeners(listener))
            .ShouldBe(rejects ? ["LB2034 loadbalancers[0].listeners[0].connection_limit"] : []);
    }

    // 200,000 entries of a table, in two processes.
    [Theory]
    [InlineData(SessionPersistenceType.AppCookie, 60, 4096, true)]
    [InlineData(SessionPersistenceType.AppCookie, 37, 4096, false)]
    [InlineData(SessionPersistenceType.SourceIp, 40, 4096, true)]
    [InlineData(SessionPersistenceType.HttpCookie, 60, 4096, false)]
    [InlineData(SessionPersistenceType.SourceIp, 60, 8192, false)]
    [InlineData(SessionPersistenceType.SourceIp, 5, 768, true)]
    public void Check_StickTables_MustFitTheFlavor(SessionPersistenceType type, int pools, int ram, bool rejects)
    {
        var used = Enumerable.Range(0, pools).Select(index => SampleStack.Pool() with
        {
            Name = $"pool{index}",
            SessionPersistence = new SessionPersistenceSpec { Type = type },
        }).ToList();
        var policies = used.ConvertAll(pool => new L7PolicySpec
        {
            Action = L7PolicyAction.RedirectToPool,
            RedirectPool = pool.Name,
            Rules = [new L7RuleSpec { Type = L7RuleType.Path, CompareType = L7RuleCompareType.EqualTo, Value = "/" }],
        });
        var listener = SampleStack.Listener() with { ConnectionLimit = 300, L7Policies = policies };
        var site = SampleStack.Site();
        site = site with { Flavors = new Dictionary<string, FlavorSpec> { ["small"] = site.Flavors["small"] with { Ram = ram } } };
        var stack = SampleStack.Stack(RuleTest.WithListeners(listener) with { Pools = [SampleStack.Pool(), .. used] }) with { Site = site };

        RuleTest.Run(new MemoryRule(), stack)
            .ShouldBe(rejects ? ["LB2034 session_persistence"] : []);
    }

    [Fact]
    public void Check_ListenerThatIsDown_DoesNotCount()
    {
        var listener = SampleStack.Listener() with { ConnectionLimit = 100000, AdminStateUp = false };

        RuleTest.Run(new MemoryRule(), RuleTest.WithListeners(listener)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ListenerProtocol.Http, 23130)]
    [InlineData(ListenerProtocol.TerminatedHttps, 14135)]
    public void Check_ListenerWithoutLimit_GetsWhatFits(ListenerProtocol protocol, int limit)
    {
        var listener = SampleStack.Listener() with { Protocol = protocol, ConnectionLimit = ListenerSpec.Unlimited };
        var stack = SampleStack.Stack(RuleTest.WithListeners(listener));
        stack = stack with { Site = stack.Site with { FileLimit = 524_288 } };

        RuleTest.Run(new MemoryRule(), stack).ShouldBeEmpty();
        ConnectionLimits.For(stack.Stack.LoadBalancers[0], stack.Site).Of(listener).ShouldBe(limit);
    }

    [Fact]
    public void Check_ListenersWithoutLimitBesideOthers_ShareWhatTheOthersLeave()
    {
        var open = SampleStack.Listener() with { ConnectionLimit = ListenerSpec.Unlimited };
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = 20000 }, open, open);
        var stack = SampleStack.Stack(loadBalancer);
        stack = stack with { Site = stack.Site with { FileLimit = 524_288 } };

        RuleTest.Run(new MemoryRule(), stack).ShouldBeEmpty();
        ConnectionLimits.For(loadBalancer, stack.Site).Of(open).ShouldBe(1565);
    }

    [Fact]
    public void Check_DefaultOfTheSite_CountsAsGiven()
    {
        var stack = SampleStack.Stack(RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = ListenerSpec.Unlimited }));
        stack = stack with { Site = stack.Site with { Defaults = new SiteDefaultsSpec { ConnectionLimit = 50_000 } } };

        RuleTest.Run(new MemoryRule(), stack).ShouldBe(["LB2034 loadbalancers[0].listeners[0].connection_limit"]);
    }

    [Fact]
    public void Check_BiggerFlavor_HasRoom()
    {
        var site = SampleStack.Site();
        site = site with { Flavors = new Dictionary<string, FlavorSpec> { ["small"] = site.Flavors["small"] with { Ram = 8192 } } };
        var stack = SampleStack.Stack(RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = 30000 }));

        RuleTest.Run(new MemoryRule(), stack with { Site = site }).ShouldBeEmpty();
    }
}
