using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;
using Kinx.LbInfra.Lab.Surroundings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Surroundings;

public sealed class SwitchTests
{
    private static readonly ProcessIdentity Alive = new(17, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Render_Bgpd_TakesAnyNodeAndSpreadsOverAll(int number)
    {
        var text = SurroundingFiles.Render("bgpd.conf", new Switch(number));

        text.ShouldContain($"bgp router-id 172.20.0.{number}\n");
        text.ShouldContain(" bgp listen range 172.20.0.0/24 peer-group NODES\n");
        text.ShouldContain(" bgp bestpath as-path multipath-relax\n");
        text.ShouldNotContain("@");
    }

    [Fact]
    public void Render_Staticd_ReachesTheClientOverItsOwnCable() =>
        SurroundingFiles.Render("staticd.conf", new Switch(2)).ShouldContain("ip route 198.51.100.10/32 10.255.2.2\n");

    [Fact]
    public void Status_NeverStarted_IsNull() => new Switch(1).Status(new Dictionary<string, ProcessIdentity?>()).ShouldBeNull();

    [Fact]
    public void Status_AllRun_IsUp() =>
        new Switch(1).Status(new Dictionary<string, ProcessIdentity?> { ["sw1-zebra"] = new(16, 1), ["sw1-bgpd"] = Alive })
            .ShouldBe(new LabPartStatus("sw1", "up", 17));

    [Fact]
    public void Status_OneDied_IsDownAndNamesIt() =>
        new Switch(1).Status(new Dictionary<string, ProcessIdentity?> { ["sw1-bfdd"] = null, ["sw1-bgpd"] = Alive })
            .ShouldBe(new LabPartStatus("sw1", "down", 17, "down: sw1-bfdd"));
}
