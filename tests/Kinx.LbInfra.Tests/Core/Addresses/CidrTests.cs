using Kinx.LbInfra.Core.Addresses;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Addresses;

public sealed class CidrTests
{
    [Theory]
    [InlineData("172.20.0.7/22", "172.20.0.0/22")]
    [InlineData("2001:DB8:0::1/64", "2001:db8::/64")]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    [InlineData("::ffff:10.0.0.1/120", "::ffff:10.0.0.0/120")]
    [InlineData("10.0.0.0/33", null)]
    [InlineData("10.0.0.0/-1", null)]
    [InlineData("010.0.0.0/8", null)]
    [InlineData("fe80::1%eth0/64", null)]
    [InlineData("[2001:db8::]/64", null)]
    [InlineData("", null)]
    public void Read_Text_IsANetworkInOneForm(string text, string? expected) => (Cidr.Read(text)?.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.255.255", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    public void Contains_Address_OnlyOfItsFamily(string network, string address, bool expected) =>
        Cidr.Parse(network).Contains(HostAddress.Parse(address)).ShouldBe(expected);

    [Fact]
    public void None_ContainsNothing_AndIsNotAllAddresses()
    {
        Cidr.None.Contains(HostAddress.Parse("0.0.0.0")).ShouldBeFalse();
        Cidr.Parse("0.0.0.0/0").Contains(HostAddress.None).ShouldBeFalse();
        Cidr.None.Overlaps(Cidr.Parse("0.0.0.0/0")).ShouldBeFalse();
        Cidr.None.ShouldNotBe(Cidr.Parse("0.0.0.0/0"));
    }

    [Theory]
    [InlineData("172.20.0.0/22", "172.20.3.255")]
    [InlineData("172.20.0.0/31", null)]
    [InlineData("2001:db8::/64", null)]
    public void Broadcast_OfANetwork_IsItsLastIpv4Address(string network, string? expected) =>
        (Cidr.Parse(network).Broadcast?.ToString()).ShouldBe(expected);
}
