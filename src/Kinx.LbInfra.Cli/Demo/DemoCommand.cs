using System.CommandLine;
using System.Security.Cryptography;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Demo.Stage;
using Kinx.LbInfra.Cli.Demo.Traffic;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary><c>demo</c>: shows the whole product on this machine, with the commands that a user would type.</summary>
internal sealed class DemoCommand(CliContext context, ProjectOption project)
{
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "demo",
            "Show the whole product on this machine: a cloud, a load balancer, a change under load, faults, figures. Needs root.",
            "sudo ./lbinfra demo --json");
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Environment.UserName != "root")
        {
            throw new CliException("the demo needs root: it makes network namespaces", "sudo ./lbinfra demo", ExitCode.Failure);
        }

        if (LabNamespace.Exists)
        {
            throw new CliException("a lab is running, and the demo starts and stops its own", "lbinfra lab stop", ExitCode.Failure);
        }

        var home = project.Get(parsed);
        using var workspace = new DemoWorkspace(home);
        var shell = new DemoShell(context, Path.Combine(home.InstallRoot, "lbinfra"), EnvironmentOf(workspace));
        var client = new TrafficClient(World.ClientNamespace, $"http://{DemoStage.Vip}/");
        var stage = new DemoStage(shell, workspace, new LabProbe(LabPaths.FromEnvironment(), shell), client, context.Time);
        var begin = context.Time.GetTimestamp();
        var failure = await RunStepsAsync(stage, cancellationToken);
        stage.Measured("the whole demo", Figures.Seconds(context.Time.GetElapsedTime(begin)));

        var view = new FiguresView(context);
        view.WriteTable(stage.Measurements);
        if (_format.IsJson(parsed)) view.WriteJson(stage.Measurements, failure);
        return failure is null ? ExitCode.Success : ExitCode.Failure;
    }

    // Whatever happens, the lab does not outlive the demo.
    private static async Task<string?> RunStepsAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        try
        {
            return await DemoStory.RunAsync(stage, DemoStory.Steps, cancellationToken);
        }
        finally
        {
            if (LabNamespace.Exists) await stage.Shell.LbinfraAsync(["lab", "stop"], CancellationToken.None);
        }
    }

    // The demo has its own state and passphrase, so that it cannot touch the user's.
    private static Dictionary<string, string> EnvironmentOf(DemoWorkspace workspace) => new()
    {
        ["PULUMI_BACKEND_URL"] = $"file://{workspace.StateFolder}",
        ["PULUMI_CONFIG_PASSPHRASE"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
    };
}
