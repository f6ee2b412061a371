using Kinx.LbInfra.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class NodeLinksTests
{
    [Fact]
    public void FarEnds_TwoCables_AreThoseOfThisNode()
    {
        const string Inside = """
            [{"ifindex":1,"ifname":"lo"},{"ifindex":2,"link_index":31,"ifname":"eth0"},{"ifindex":3,"link_index":33,"ifname":"eth1"}]
            """;
        const string Outside = """
            [{"ifindex":1,"ifname":"lo"},{"ifindex":31,"link_index":2,"ifname":"tapa"},
            {"ifindex":32,"link_index":2,"ifname":"tapb"},{"ifindex":33,"link_index":3,"ifname":"tapc"}]
            """;

        NodeLinks.FarEnds(Inside, Outside).ShouldBe(["tapa", "tapc"]);
    }
}
