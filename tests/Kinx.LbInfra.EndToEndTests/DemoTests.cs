using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Kinx.LbInfra.EndToEndTests;

/// <summary>The demo is the main job, once through, with the shipped command; its figures are its assertions.</summary>
public sealed class DemoTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(12);

    [SkippableFact]
    public async Task Demo_OnThisMachine_HoldsAllItsBudgets()
    {
        Skip.IfNot(Environment.UserName == "root", "needs root: the demo makes network namespaces");
        using var timeout = new CancellationTokenSource(Bound);
        var demo = await RunAsync(["demo", "--json"], timeout.Token);

        output.WriteLine(demo.Error);
        output.WriteLine(demo.Out);
        demo.ExitCode.ShouldBe(0);
        var report = JsonDocument.Parse(demo.Out).RootElement;
        report.GetProperty("succeeded").GetBoolean().ShouldBeTrue();
        report.GetProperty("figures").EnumerateArray().Count(figure => figure.GetProperty("budget").ValueKind == JsonValueKind.String)
            .ShouldBeGreaterThan(15);
    }

    private static async Task<(int ExitCode, string Out, string Error)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot(), "lbinfra"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (standard, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await standard, await error);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests lie outside the repository");
        return folder.FullName;
    }
}
