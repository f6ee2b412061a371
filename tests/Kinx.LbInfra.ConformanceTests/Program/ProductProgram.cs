using System.Diagnostics;
using Kinx.LbInfra.Testing;
using Shouldly;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>A run of the product's own program, started as the engine starts it.</summary>
internal sealed record ProductProgram(int ExitCode, string Said)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    // Built beside these tests: .../artifacts/bin/<project>/<configuration>/
    public static string Assembly
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
            return Path.Combine(configuration.Parent!.Parent!.FullName, "infra", configuration.Name, "infra.dll");
        }
    }

    /// <summary>The resources that the program declares when nothing fails.</summary>
    /// <param name="replaced">The name of a resource whose object was replaced, so that its id differs from other runs.</param>
    public static async Task<StandInEngine> DeclareAsync(SampleProject project, string stack, bool preview = false, string? replaced = null)
    {
        var engine = await StandInEngine.StartAsync(preview, replaced: replaced);
        var run = await RunAsync(project, stack, engine);
        run.ExitCode.ShouldBe(0, run.Said + string.Join('\n', engine.Errors));
        return engine;
    }

    public static async Task<ProductProgram> RunAsync(SampleProject project, string stack, StandInEngine engine, string? config = null)
    {
        using var process = new Process { StartInfo = StartInfo(project) };
        foreach (var (name, value) in Variables(project, stack, engine, config ?? SampleProject.Config()))
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the program did not end within {Limit.TotalSeconds} s: {string.Concat(await said)}");
        }

        return new ProductProgram(process.ExitCode, string.Concat(await said));
    }

    private static ProcessStartInfo StartInfo(SampleProject project) => new("dotnet", [Assembly])
    {
        WorkingDirectory = project.Program,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static Dictionary<string, string> Variables(SampleProject project, string stack, StandInEngine engine, string config) => new()
    {
        ["PULUMI_MONITOR"] = engine.Address,
        ["PULUMI_ENGINE"] = engine.Address,
        ["PULUMI_PROJECT"] = "lbinfra",
        ["PULUMI_STACK"] = stack,
        ["PULUMI_ORGANIZATION"] = "organization",
        ["PULUMI_ROOT_DIRECTORY"] = project.Root,
        ["PULUMI_DRY_RUN"] = engine.Preview ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "16",
        ["PULUMI_CONFIG"] = config,
    };
}
