namespace Kinx.LbInfra.Cli.Demo;

/// <summary>How a command of the demo ended.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Out, string Error)
{
    public CommandResult MustSucceed() =>
        ExitCode == 0 ? this : throw new DemoException($"'{CommandLine}' ended with exit code {ExitCode}");
}
