using Kinx.LbInfra.Core.Allocation;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Allocation;

public sealed class VipAllocatorTests
{
    private const string Web = YamlText.Head + "  - {name: web, vip_pool: public}\n";

    [Theory]
    [InlineData("{public: {cidrs: [1.201.0.0/29]}}", "1.201.0.0")]
    [InlineData("{public: {cidrs: [1.201.0.0/29], excluded: [1.201.0.0/30, 1.201.0.4]}}", "1.201.0.5")]
    [InlineData("{public: {cidrs: [1.201.0.0/32, 1.202.0.7/32], excluded: [1.201.0.0]}}", "1.202.0.7")]
    [InlineData("{public: {cidrs: [172.20.0.0/16]}}", "172.20.1.0")]
    [InlineData("{public: {cidrs: [192.168.4.255/31, 192.168.5.0/24, 192.168.6.0/24]}}", "192.168.4.254")]
    [InlineData("{public: {cidrs: [192.168.5.0/24, 192.168.6.0/24]}}", "192.168.6.0")]
    [InlineData("{public: {cidrs: [127.0.0.0/8, 9.0.0.0/30]}}", "9.0.0.0")]
    [InlineData("{public: {cidrs: ['2001:db8::/32'], excluded: ['2001:db8::/33']}}", "2001:db8:8000::")]
    [InlineData("{public: {cidrs: ['::/0'], excluded: ['::/3']}}", "2000::")]
    public void Plan_FirstFreeAddress_IsTaken(string pools, string expected)
    {
        using var folder = new PoolFolder(pools);

        Single(folder.Plan(folder.Write("acme.yaml", Web))).ShouldBe(expected);
    }

    [Fact]
    public void Plan_AddressesOfAllStacks_AreTaken()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/29]}}");
        var acme = folder.Write("acme.yaml", Web + "  - {name: api, vip_address: 1.201.0.1}\n");
        folder.Write("beta.yaml", YamlText.Head + "  - {name: b, vip_address: 9.9.9.9, additional_vips: [{ip_address: 1.201.0.0}]}\n");
        folder.Write(
            "gamma.yaml",
            YamlText.Head + "  - {name: c, pools: [{name: p, protocol: TCP, lb_algorithm: ROUND_ROBIN, "
            + "members: [{address: 1.201.0.2, protocol_port: 1}]}]}\n");

        Single(folder.Plan(acme)).ShouldBe("1.201.0.3");
    }

    [Fact]
    public void Plan_SeveralLoadBalancers_GetDifferentAddressesInTheirOrder()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/29]}, other: {cidrs: [1.201.0.0/30]}}");
        var file = folder.Write("acme.yaml", Web + "  - name: api\n    vip_pool: other\n  - {vip_pool: public, name: db}\n");

        var plan = folder.Plan(file);

        plan.Choices.Select(choice => $"{choice.LoadBalancer} {choice.Pool} {choice.Address}")
            .ShouldBe(["web public 1.201.0.0", "api other 1.201.0.1", "db public 1.201.0.2"]);
        folder.Plan(file, "db").Choices.ShouldHaveSingleItem().LoadBalancer.ShouldBe("db");
    }

    [Fact]
    public void Plan_EveryVipIsThere_ChangesNothing()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/29]}}");
        var plan = folder.Plan(folder.Write("acme.yaml", YamlText.Head + "  - {name: web, vip_pool: public, vip_address: 1.201.0.7}\n"));

        plan.ShouldBe(plan with { Text = null });
        plan.Choices.ShouldBeEmpty();
        plan.HasErrors.ShouldBeFalse();
    }

    [Theory]
    [InlineData("  - {name: web, vip_pool: public}\n  - {name: api, vip_pool: public}\n", "LB2401 5:27")]
    [InlineData("  - {name: web, vip_pool: publik}\n", "LB2017 4:27")]
    [InlineData("  - {name: web}\n", "LB2402 4:5")]
    [InlineData("  - {name: web, vip_pool: public, vip_adress: 1.1.1.1}\n", "LB1004 4:35")]
    public void Plan_NoAddressForOne_WritesNone(string loadBalancers, string expected)
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/32]}}");
        var plan = folder.Plan(folder.Write("acme.yaml", YamlText.Head + loadBalancers));

        plan.Diagnostics.Select(YamlText.Text).ShouldBe([expected]);
        plan.Text.ShouldBeNull();
        plan.Choices.ShouldBeEmpty();
    }

    [Fact]
    public void Plan_AnotherStackCannotBeRead_WritesNone()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/29]}}");
        folder.Write("beta.yaml", YamlText.Head + "  - {name: api, vip_address: 1.201.0}\n");

        var plan = folder.Plan(folder.Write("acme.yaml", Web));

        plan.Diagnostics.ShouldHaveSingleItem().Span!.File.ShouldEndWith("beta.yaml");
        plan.Text.ShouldBeNull();
    }

    private static string Single(VipAllocation plan)
    {
        plan.Diagnostics.ShouldBeEmpty();
        return plan.Choices.ShouldHaveSingleItem().Address.ToString();
    }
}
