using Kinx.LbInfra.Cli.Commands;
using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

public sealed class LabStatusCommandTests
{
    private static readonly LabStatus Status = new()
    {
        State = LabState.Degraded,
        Holder = new LabHolder(new ProcessIdentity(12, 345), LabPurpose.Run, new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.Zero)),
        Services = [new LabPartStatus("glance", "down"), new LabPartStatus("nova-api", "up", 4711)],
        Nodes = [new LabPartStatus("web-a", "up", 5000, "l3 172.20.0.10")],
        Machines = MachineKind.Emulated,
        Switches = [],
    };

    [Fact]
    public void ToText_EachPart_HasALine() => LabStatusCommand.ToText(Status).Split('\n').ShouldBe(
    [
        "lab: degraded, held by process 12 (lab run) since 2026-03-01 10:20:30Z",
        "service  glance    down",
        "service  nova-api  up           4711",
        "nodes are virtual machines, emulated",
        "node     web-a  up           5000 l3 172.20.0.10",
    ]);

    [Fact]
    public void ToJson_EachPart_IsAnObject()
    {
        var json = LabStatusCommand.ToJson(Status);

        json["state"]!.GetValue<string>().ShouldBe("degraded");
        json["machines"]!.GetValue<string>().ShouldBe("emulated");
        json["holder"]!["pid"]!.GetValue<int>().ShouldBe(12);
        json["services"]![0]!["pid"].ShouldBeNull();
        json["nodes"]![0]!.ToJsonString().ShouldBe("""{"name":"web-a","state":"up","pid":5000,"detail":"l3 172.20.0.10"}""");
    }
}
