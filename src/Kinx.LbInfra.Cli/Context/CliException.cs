namespace Kinx.LbInfra.Cli.Context;

/// <summary>A failure that the user can do something about: shown as one message and a hint, without a stack trace.</summary>
/// <param name="message">Starts in lower case and has no full stop.</param>
/// <param name="hint">What to do, or null.</param>
/// <param name="exitCode">One of <see cref="Context.ExitCode"/>.</param>
public sealed class CliException(string message, string? hint = null, int exitCode = ExitCode.InvalidInput) : Exception(message)
{
    public string? Hint { get; } = hint;

    public int ExitCode { get; } = exitCode;
}
