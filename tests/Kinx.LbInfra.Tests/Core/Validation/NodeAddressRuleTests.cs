using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation;

public sealed class NodeAddressRuleTests
{
    private static readonly NodeAddressSpec Node = new() { Management = "192.168.5.10", L3 = "172.20.0.10" };
    private static readonly NodeAddressSpec Other = new() { Management = "192.168.5.11", L3 = "172.20.0.11" };

    [Fact]
    public void Check_OneForEachNode_Accepts() => Run(2, Node, Other).ShouldBeEmpty();

    [Fact]
    public void Check_FewerThanNodes_Rejects() => Run(2, Node).ShouldBe(["LB2023 addresses"]);

    [Fact]
    public void Check_OutsideTheSubnets_Rejects() =>
        Run(1, Node with { Management = "172.20.0.12", L3 = "192.168.5.12", L3V6 = "2001:db8::1" })
            .ShouldBe(["LB2024 management", "LB2024 l3", "LB2024 l3_v6"]);

    [Fact]
    public void Check_OneAddressTwice_RejectsTheSecond() => Run(2, Node, Other with { L3 = Node.L3 }).ShouldBe(["LB2025 l3"]);

    private static IEnumerable<string> Run(int count, params NodeAddressSpec[] addresses) =>
        RuleTest.Run(
            new NodeAddressRule(), SampleStack.LoadBalancer() with { Nodes = new NodesSpec { Count = count, Addresses = addresses } });
}
