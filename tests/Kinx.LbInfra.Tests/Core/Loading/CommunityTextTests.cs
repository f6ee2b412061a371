using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

public sealed class CommunityTextTests
{
    [Theory]
    [InlineData("60201:100", "60201:100")]
    [InlineData("1:0", "1:0")]
    [InlineData("65534:65535", "65534:65535")]
    [InlineData("060201:0100", "60201:100")]
    [InlineData("NO-EXPORT", "no-export")]
    [InlineData("no-peer", "no-peer")]
    [InlineData("0:100", null)]
    [InlineData("65535:100", null)]
    [InlineData("65535:65281", null)]
    [InlineData("60201:65536", null)]
    [InlineData("60201", null)]
    [InlineData("60201:1:2", null)]
    [InlineData("60201:-1", null)]
    [InlineData("60201: 1", null)]
    [InlineData("blackhole", null)]
    [InlineData("60201:100 additive", null)]
    [InlineData("", null)]
    public void Normalize_Community_IsInTheFormOfFrr(string text, string? expected) =>
        TextFormats.Normalize(TextFormat.Community, text).ShouldBe(expected);

    [Theory]
    [InlineData("4200000011:1:2", "4200000011:1:2")]
    [InlineData("1:0:4294967295", "1:0:4294967295")]
    [InlineData("01:00:1", "1:0:1")]
    [InlineData("0:1:1", null)]
    [InlineData("65535:1:1", null)]
    [InlineData("4294967295:1:1", null)]
    [InlineData("1:1:4294967296", null)]
    [InlineData("1:1:99999999999999999999", null)]
    [InlineData("1:1", null)]
    [InlineData("no-export", null)]
    public void Normalize_LargeCommunity_IsInTheFormOfFrr(string text, string? expected) =>
        TextFormats.Normalize(TextFormat.LargeCommunity, text).ShouldBe(expected);

    [Theory]
    [InlineData("65535:65281", "no-export")]
    [InlineData("65535:65282", "no-advertise")]
    [InlineData("65535:65284", "no-peer")]
    [InlineData("65535:666", null)]
    [InlineData("60201:1:2", null)]
    public void Fault_WellKnownNumber_OffersItsName(string text, string? better) =>
        FormatFault.Of(typeof(string), TextFormat.Community, text).Better.ShouldBe(better);
}
