using Kinx.LbInfra.Core.Addresses;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Addresses;

public sealed class HostAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", IpFamily.IPv4, "192.0.2.1", "192.0.2.1:80", "192.0.2.1/32")]
    [InlineData("2001:db8:0::1", IpFamily.IPv6, "[2001:db8::1]", "[2001:db8::1]:80", "2001:db8::1/128")]
    public void Parse_Address_IsWrittenInOneForm(string text, IpFamily family, string bracketed, string withPort, string cidr)
    {
        var address = HostAddress.Parse(text);

        address.Family.ShouldBe(family);
        address.Bracketed.ShouldBe(bracketed);
        address.WithPort(80).ShouldBe(withPort);
        address.Network.ToString().ShouldBe(cidr);
    }

    [Fact]
    public void Equals_TwoSpellings_AreOneAddress() => HostAddress.Parse("2001:db8:0::1").ShouldBe(HostAddress.Parse("2001:DB8::1"));

    [Theory]
    [InlineData("::ffff:10.0.0.1", "an IPv4 address written as IPv6")]
    [InlineData("239.255.0.1", "a multicast address")]
    [InlineData("169.254.169.254", "reserved for the metadata service")]
    [InlineData("192.0.2.1", null)]
    [InlineData("no address", null)]
    public void WhyUnusable_Address_IsTheReason(string text, string? reason) =>
        AddressKind.WhyUnusable(HostAddress.Read(text) ?? HostAddress.None).ShouldBe(reason);
}
