using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SiteReferenceRuleTests
{
    [Fact]
    public void Check_FlavorThatTheSiteLacks_Rejects() =>
        RuleTest.Run(new SiteReferenceRule(), SampleStack.LoadBalancer() with { Flavor = "smal" }).ShouldBe(["LB2016 flavor"]);

    [Fact]
    public void Check_DefaultFlavorThatTheSiteLacks_RejectsInTheSite() =>
        new SiteReferenceRule().Check(SampleStack.Stack() with { Site = SampleStack.Site() with { Flavor = "big" } })
            .ShouldHaveSingleItem().InSite.ShouldBeTrue();

    [Fact]
    public void Check_VipPoolThatTheSiteLacks_Rejects() =>
        RuleTest.Run(new SiteReferenceRule(), SampleStack.LoadBalancer() with { VipPool = "public" }).ShouldBe(["LB2017 vip_pool"]);
}
