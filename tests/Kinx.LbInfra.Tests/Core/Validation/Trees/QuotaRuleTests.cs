using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Trees;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Trees;

/// <summary>Each stack has one load balancer of two nodes, with one listener, one pool and two members.</summary>
public sealed class QuotaRuleTests
{
    public static TheoryData<string, QuotaSpec> Exceeded { get; } = new()
    {
        { "LB2205", new QuotaSpec { LoadBalancers = 1 } },
        { "LB2205", new QuotaSpec { Nodes = 3 } },
        { "LB2206", new QuotaSpec { LoadBalancersPerProject = 1 } },
        { "LB2206", new QuotaSpec { ListenersPerProject = 1 } },
        { "LB2206", new QuotaSpec { PoolsPerProject = 1 } },
        { "LB2206", new QuotaSpec { MembersPerProject = 3 } },
    };

    [Theory]
    [MemberData(nameof(Exceeded))]
    public void Check_OneTooMany_RejectsTheStackThatExceedsIt(string code, QuotaSpec quotas) =>
        RuleTest.Run(new QuotaRule(), Stack("p", quotas), Stack("p", quotas)).ShouldBe([$"b {code} loadbalancers"]);

    [Fact]
    public void Check_ExactlyTheQuota_Accepts()
    {
        var quotas = new QuotaSpec
        {
            LoadBalancers = 2,
            Nodes = 4,
            LoadBalancersPerProject = 2,
            ListenersPerProject = 2,
            PoolsPerProject = 2,
            MembersPerProject = 4,
        };

        RuleTest.Run(new QuotaRule(), Stack("p", quotas), Stack("p", quotas)).ShouldBeEmpty();
    }

    [Fact]
    public void Check_OtherProjects_HaveQuotasOfTheirOwn()
    {
        var quotas = new QuotaSpec { LoadBalancersPerProject = 1 };

        RuleTest.Run(new QuotaRule(), Stack("p", quotas), Stack("q", quotas)).ShouldBeEmpty();
    }

    private static LoadedStack Stack(string project, QuotaSpec quotas)
    {
        var stack = SampleStack.Stack();
        return stack with { Stack = stack.Stack with { ProjectId = project }, Site = stack.Site with { Quotas = quotas } };
    }
}
