namespace Kinx.LbInfra.Cli.Context;

/// <summary>A command cannot go on for a reason that the user can act on: one message, an optional hint, an exit code; no stack trace.</summary>
public sealed class CliException(string message, string? hint = null, int exitCode = ExitCode.InvalidInput) : Exception(message)
{
    public string? Hint { get; } = hint;

    public int ExitCode { get; } = exitCode;
}
