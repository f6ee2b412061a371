using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Core.Validation.Trees;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Nodes;

public sealed class NodeAsNumberRuleTests
{
    private const uint Base = 4_200_000_000;

    [Fact]
    public void Check_NumbersOfTheirOwn_Accepts() => Run(Node(10), Node(11), Node(12, 65001)).ShouldBeEmpty();

    [Fact]
    public void Check_GivenNumberTwice_RejectsTheSecond() =>
        Run(Node(10, 65001), Node(11, 65001)).ShouldBe(["LB2038 addresses[1].as_number"]);

    [Fact]
    public void Check_GivenNumberThatAnotherNodeDerives_Rejects() =>
        Run(Node(10), Node(11, Base + 10)).ShouldBe(["LB2038 addresses[1].as_number"]);

    [Fact]
    public void Check_OneAddressTwice_IsNoClashOfNumbers() => Run(Node(10), Node(10)).ShouldBeEmpty();

    [Fact]
    public void Check_GatewaysNumber_Rejects() => Run(Node(10, 60201)).ShouldBe(["LB2039 addresses[0].as_number"]);

    [Theory]
    [InlineData(23456)]
    [InlineData(65535)]
    [InlineData(4294967295)]
    public void Check_ReservedNumber_Rejects(uint number) => Run(Node(10, number)).ShouldBe(["LB2045 addresses[0].as_number"]);

    [Fact]
    public void CheckTree_DerivedAndGivenNumbersOfTwoStacks_Clash() =>
        RuleTest.Run(new SharedAsNumberRule(), Stack(Node(10), Node(11, 65001)), Stack(Node(12, Base + 10)), Stack(Node(13, 65001)))
            .ShouldBe(["b LB2203 addresses[0].as_number", "c LB2203 addresses[0].as_number"], ignoreOrder: true);

    [Fact]
    public void CheckTree_OneNumberForTheWholeSite_IsNoClash()
    {
        var site = SampleStack.Site();
        site = site with { Bgp = site.Bgp with { BaseAsNumber = null, AsNumber = 65000 } };

        RuleTest.Run(new SharedAsNumberRule(), Stack(Node(10)) with { Site = site }, Stack(Node(11)) with { Site = site }).ShouldBeEmpty();
    }

    private static NodeAddressSpec Node(int host, uint? number = null) =>
        new()
        {
            Management = HostAddress.Parse($"192.168.5.{host}"),
            L3 = HostAddress.Parse($"172.20.0.{host}"),
            AsNumber = number,
        };

    private static IEnumerable<string> Run(params NodeAddressSpec[] nodes) => RuleTest.Run(new NodeAsNumberRule(), Stack(nodes));

    private static LoadedStack Stack(params NodeAddressSpec[] nodes)
    {
        var path = YamlPath.Root.Key("addresses");
        var addresses = nodes.Select((node, index) => node with { Path = path.Item(index) }).ToList();
        return SampleStack.Stack(SampleStack.LoadBalancer() with { Nodes = new NodesSpec { Count = nodes.Length, Addresses = addresses } });
    }
}
