namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>How a run of the launcher ended.</summary>
internal sealed record LauncherResult(string CommandLine, int ExitCode, string Out, string Error)
{
    /// <exception cref="DemoException">It did not end with 0.</exception>
    public LauncherResult MustSucceed() =>
        ExitCode == 0 ? this : throw new DemoException($"'{CommandLine}' ended with exit code {ExitCode}");
}
