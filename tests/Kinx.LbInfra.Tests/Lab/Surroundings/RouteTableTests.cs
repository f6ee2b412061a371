using Kinx.LbInfra.Lab.Surroundings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Surroundings;

public sealed class RouteTableTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("[ ]", 0)]
    [InlineData("""[{"dst":"1.201.0.47","gateway":"172.20.0.11","dev":"l3","protocol":"bgp","metric":20,"flags":[]}]""", 1)]
    [InlineData("""[{"dst":"1.201.0.47","gateway":"172.20.0.11","dev":"l3","metric":20,"flags":["dead","linkdown"]}]""", 0)]
    [InlineData("""
        [{"dst":"1.201.0.47","protocol":"bgp","metric":20,"flags":[],"nexthops":[
        {"gateway":"172.20.0.11","dev":"l3","weight":1,"flags":[]},{"gateway":"172.20.0.12","dev":"l3","weight":1,"flags":[]}]}]
        """, 2)]
    public void CountNextHops_OutputOfIp_CountsTheUsable(string json, int expected) => RouteTable.CountNextHops(json).ShouldBe(expected);
}
