using Kinx.LbInfra.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class NodeAddressTests
{
    [Theory]
    [InlineData("192.168.56.100", 24, "192.168.56.0", "192.168.56.254")]
    [InlineData("10.9.130.7", 20, "10.9.128.0", "10.9.143.254")]
    [InlineData("172.20.0.6", 30, "172.20.0.4", "172.20.0.6")]
    public void Subnet_AnyPrefixLength_HasItsFirstAndLastAddress(string address, int prefixLength, string first, string last)
    {
        var of = new NodeAddress(address, prefixLength);

        of.Base.ToString().ShouldBe(first);
        of.Last.ToString().ShouldBe(last);
    }
}
