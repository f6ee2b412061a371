using System.Diagnostics;
using System.Text;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>Runs and shows the commands that a user would type.</summary>
internal sealed class DemoShell(CliContext context, string launcher, IReadOnlyDictionary<string, string> environment)
{
    public string Launcher { get; } = launcher;

    /// <summary>Shows <c>$ lbinfra ARGS</c>, runs it and shows its output, unless that is JSON.</summary>
    public async Task<LauncherResult> LbinfraAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var commandLine = $"lbinfra {string.Join(' ', arguments)}";
        Say($"$ {commandLine}");
        using var process = Start(arguments);
        var output = CollectAsync(process.StandardOutput, show: !arguments.Contains("--json"), cancellationToken);
        var errors = CollectAsync(process.StandardError, show: true, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new LauncherResult(commandLine, process.ExitCode, await output, await errors);
    }

    public void Say(string line) => context.Error.WriteLine(line);

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Launcher, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private async Task<string> CollectAsync(StreamReader reader, bool show, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            text.Append(line).Append('\n');
            if (show) Say($"  {line}");
        }

        return text.ToString();
    }
}
