using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering;

public sealed class NeighborRendererTests
{
    private const string Relax = " bgp bestpath as-path multipath-relax\n";
    private static readonly NeighborRenderer Renderer = new(TemplateSet.FromFolder(RepositoryFolder.Templates));

    [Fact]
    public void Render_NodesWithOwnAsNumbers_RelaxesAsPath()
    {
        var text = Render(SampleStack.Site());

        text.ShouldContain(Relax);
        text.ShouldContain(" neighbor 172.20.0.11 remote-as 4200000011\n");
        text.ShouldContain("  maximum-paths 16\n");
    }

    [Fact]
    public void Render_OneAsNumberForAllNodes_NeedsNoRelaxing() =>
        Render(WithBgp(bgp => bgp with { BaseAsNumber = null, AsNumber = 65000 })).ShouldNotContain(Relax);

    [Fact]
    public void Render_NodesInTheSwitchesAs_UsesInternalPaths() =>
        Render(WithBgp(bgp => bgp with { BaseAsNumber = null, AsNumber = 60201 })).ShouldContain("  maximum-paths ibgp 16\n");

    [Fact]
    public void Render_NoBfd_SaysNothingOfIt() =>
        Render(WithBgp(bgp => bgp with { Bfd = null })).ShouldNotContain("bfd");

    [Fact]
    public void Render_SwitchesWithSeveralAsNumbers_GivesEachItsSection()
    {
        var text = Render(WithBgp(bgp => bgp with { Gateways = [bgp.Gateways[0], bgp.Gateways[1] with { AsNumber = 60202 }] }));

        text.ShouldContain("! On 172.20.0.1\nrouter bgp 60201\n");
        text.ShouldContain("! On 172.20.0.2\nrouter bgp 60202\n");
    }

    [Fact]
    public void Render_SeveralVips_LetsInNothingElse()
    {
        var second = new AdditionalVipSpec { IpAddress = HostAddress.Parse("1.201.0.48") };
        var loadBalancer = SampleStack.LoadBalancer() with { AdditionalVips = [second] };

        var permits = Renderer.Render(SampleStack.Site(), loadBalancer, SampleStack.Nodes)
            .Split('\n').Where(line => line.StartsWith("ip prefix-list lbinfra-web-ipv4 ", StringComparison.Ordinal));

        permits.ShouldBe(
        [
            "ip prefix-list lbinfra-web-ipv4 seq 10 permit 1.201.0.47/32",
            "ip prefix-list lbinfra-web-ipv4 seq 20 permit 1.201.0.48/32",
        ]);
    }

    [Fact]
    public void Render_Ipv6Vip_NeedsIpv6Neighbors()
    {
        var gateway = new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = 60201 };
        var site = WithBgp(bgp => bgp with { Gateways = [.. bgp.Gateways, gateway] });
        var vip = new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:DB8:1:0::47") };
        var loadBalancer = SampleStack.LoadBalancer() with { AdditionalVips = [vip] };

        var text = Renderer.Render(
            site, loadBalancer, [.. SampleStack.Nodes.Select((node, i) => node with { L3V6 = HostAddress.Parse($"2001:db8:20::1{i}") })]);

        text.ShouldContain("  no neighbor 2001:db8:20::10 activate\n");
        text.ShouldContain("  neighbor 2001:db8:20::10 route-map lbinfra-web-in-ipv6 in\n");
        text.ShouldContain("ipv6 prefix-list lbinfra-web-ipv6 seq 10 permit 2001:db8:1::47/128\n");
    }

    private static SiteSpec WithBgp(Func<BgpSpec, BgpSpec> change) => SampleStack.Site() with { Bgp = change(SampleStack.Site().Bgp) };

    private static string Render(SiteSpec site) => Renderer.Render(site, SampleStack.LoadBalancer(), SampleStack.Nodes);
}
