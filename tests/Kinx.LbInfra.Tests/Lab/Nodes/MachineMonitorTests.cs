using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class MachineMonitorTests
{
    private const string Greeting = "{\"QMP\": {}}\n";
    private const string Done = "{\"return\": {}}\n";

    [Fact]
    public async Task PowerOffAsync_EventBeforeTheAnswer_IsNotTheAnswer()
    {
        using var qemu = new FakeSocket(Greeting, _ => "{\"event\": \"POWERDOWN\"}\n" + Done);

        await new MachineMonitor(qemu.File).PowerOffAsync(CancellationToken.None);

        qemu.Lines.ShouldBe(["""{"execute":"qmp_capabilities"}""", """{"execute":"system_powerdown"}"""]);
    }

    [Fact]
    public async Task SetLinksAsync_TwoCards_CutsBoth()
    {
        const string cards = "{\"return\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}\n";
        using var qemu = new FakeSocket(Greeting, line => line.Contains("query", StringComparison.Ordinal) ? cards : Done);

        await new MachineMonitor(qemu.File).SetLinksAsync(connected: false, CancellationToken.None);

        qemu.Lines.Skip(2).ShouldBe(
        [
            """{"execute":"set_link","arguments":{"name":"a","up":false}}""",
            """{"execute":"set_link","arguments":{"name":"b","up":false}}""",
        ]);
    }

    [Fact]
    public async Task PowerOffAsync_Refused_SaysWhy()
    {
        using var qemu = new FakeSocket(Greeting, _ => "{\"error\": {\"desc\": \"not now\"}}\n");

        var failure = await Should.ThrowAsync<LabException>(new MachineMonitor(qemu.File).PowerOffAsync(CancellationToken.None));

        failure.Message.ShouldBe("qemu refused: not now");
    }

    [Fact]
    public async Task PowerOffAsync_NoMachine_SaysSo()
    {
        var failure = await Should.ThrowAsync<LabException>(new MachineMonitor("/nonexistent/qmp").PowerOffAsync(CancellationToken.None));

        failure.Message.ShouldBe("the virtual machine does not answer");
    }
}
