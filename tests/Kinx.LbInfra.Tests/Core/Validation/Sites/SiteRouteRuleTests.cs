using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SiteRouteRuleTests
{
    private static readonly SiteSpec Sample = SampleStack.Site();

    [Fact]
    public void Check_CommunityTwice_RejectsTheSecond()
    {
        Run(bgp => bgp with { Communities = ["60201:1", "no-export", "60201:1"] }).ShouldBe(["LB2310 communities[2]"]);
        Run(bgp => bgp with { LargeCommunities = ["1:1:1", "1:1:1"] }).ShouldBe(["LB2310 large_communities[1]"]);
        Run(bgp => bgp with { Communities = ["60201:1"], LargeCommunities = ["60201:1:1"] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void Check_ManyCommunities_AreRejected(int count, bool rejects) =>
        Run(bgp => bgp with { Communities = [.. Enumerable.Range(0, count).Select(number => $"60201:{number}")] })
            .ShouldBe(rejects ? ["LB2313 communities"] : []);

    [Theory]
    [InlineData(BgpDaemon.Frr, false)]
    [InlineData(BgpDaemon.Quagga, true)]
    public void Check_LargeCommunities_NeedFrr(BgpDaemon daemon, bool rejects) =>
        Run(bgp => bgp with { Daemon = daemon, LargeCommunities = ["1:1:1"] }).ShouldBe(rejects ? ["LB2311 large_communities"] : []);

    [Theory]
    [InlineData(null, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Check_TtlSecurity_IsForNeighborsOnTheSubnet(int? hops, bool warns) =>
        Run(bgp => bgp with { Gateways = [bgp.Gateways[0] with { TtlSecurityHops = hops }] })
            .ShouldBe(warns ? ["LB2312 ttl_security_hops"] : []);

    private static IReadOnlyList<string> Run(Func<BgpSpec, BgpSpec> change) =>
        [.. RuleTest.Run(new SiteRouteRule(), Sample with { Bgp = change(Sample.Bgp) })];
}
