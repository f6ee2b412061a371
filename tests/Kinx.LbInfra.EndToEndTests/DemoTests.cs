using System.Text.Json;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests;

/// <summary>The demo with the shipped command covers the main use from start to end; its budgets are the assertions.</summary>
public sealed class DemoTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(12);

    [Fact]
    public async Task Demo_OnThisMachine_HoldsAllItsBudgets()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: the demo makes network namespaces");
        using var timeout = new CancellationTokenSource(Bound);
        var demo = await new Launcher().RunAsync(["demo", "--json"], cancellationToken: timeout.Token);

        output.WriteLine(demo.Error);
        output.WriteLine(demo.Out);
        demo.ExitCode.ShouldBe(0);
        var report = JsonDocument.Parse(demo.Out).RootElement;
        report.GetProperty("succeeded").GetBoolean().ShouldBeTrue();
        report.GetProperty("figures").EnumerateArray().Count(figure => figure.GetProperty("budget").ValueKind == JsonValueKind.String)
            .ShouldBeGreaterThan(15);
    }
}
