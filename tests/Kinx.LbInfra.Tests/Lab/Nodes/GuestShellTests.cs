using Kinx.LbInfra.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class GuestShellTests
{
    [Fact]
    public async Task RunAsync_EchoAndAnOlderAnswer_AreNotTheAnswer()
    {
        using var guest = new FakeSocket("<00000000000000000000000000000000 0>\r\n", Answer);

        var result = await new GuestShell(guest.File).RunAsync("pkill haproxy", CancellationToken.None);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe("no such process\n");
    }

    // As a terminal: it repeats what it is sent.
    private static string Answer(string line)
    {
        if (!line.StartsWith("begin=", StringComparison.Ordinal)) return "# \r\n";
        var mark = line["begin=".Length..line.IndexOf(';', StringComparison.Ordinal)];
        return $"{line}\r\n<{mark}>\r\nno such process\r\n<{mark} 1>\r\n# ";
    }
}
