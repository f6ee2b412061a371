using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Trees;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Trees;

/// <summary>Stacks that are valid alone, but not together.</summary>
public sealed class SharedRulesTests
{
    private static readonly LoadBalancerSpec Web = SampleStack.LoadBalancer() with { Path = RuleTest.LoadBalancerPath };

    private static readonly LoadBalancerSpec Api =
        Web with
        {
            Name = "api",
            VipAddress = HostAddress.Parse("1.201.0.48"),
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:db8:1::48") }],
        };

    [Fact]
    public void Vip_OfTwoStacks_RejectsTheSecond() =>
        RuleTest.Run(new SharedVipRule(), Stack(Web), Stack(Api with { VipAddress = Web.VipAddress }))
            .ShouldBe(["b LB2201 loadbalancers[0].vip_address"]);

    [Fact]
    public void Vip_AdditionalOneOfAnotherStack_Rejects() =>
        RuleTest.Run(new SharedVipRule(), Stack(Api), Stack(Web with { VipAddress = HostAddress.Parse("2001:db8:1::48") }))
            .ShouldBe(["b LB2201 loadbalancers[0].vip_address"]);

    [Fact]
    public void Name_OfTwoStacks_RejectsWhateverItsCase() =>
        RuleTest.Run(new SharedNameRule(), Stack(Web), Stack(Api), Stack(Api with { Name = "WEB" }))
            .ShouldBe(["c LB2202 loadbalancers[0].name"]);

    [Theory]
    [InlineData("192.168.5.10", "172.20.0.11", "management")]
    [InlineData("192.168.5.11", "172.20.0.10", "l3")]
    public void NodeAddress_OfTwoStacks_Rejects(string management, string l3, string field) =>
        RuleTest.Run(new SharedNodeAddressRule(), Stack(Nodes("192.168.5.10", "172.20.0.10")), Stack(Nodes(management, l3)))
            .ShouldBe([$"b LB2204 {field}"]);

    [Fact]
    public void All_StacksThatShareNothing_Accept()
    {
        LoadedStack[] stacks = [Stack(Web), Stack(Api)];

        RuleTest.Run(new SharedVipRule(), stacks)
            .Concat(RuleTest.Run(new SharedNameRule(), stacks))
            .Concat(RuleTest.Run(new SharedNodeAddressRule(), stacks))
            .Concat(RuleTest.Run(new QuotaRule(), stacks))
            .ShouldBeEmpty();
    }

    private static LoadBalancerSpec Nodes(string management, string l3) =>
        Web with
        {
            Nodes = new NodesSpec
            {
                Count = 1,
                Addresses = [new NodeAddressSpec { Management = HostAddress.Parse(management), L3 = HostAddress.Parse(l3) }],
            },
        };

    private static LoadedStack Stack(LoadBalancerSpec loadBalancer) => SampleStack.Stack(loadBalancer);
}
