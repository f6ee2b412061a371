namespace Kinx.LbInfra.Cli.Context;

/// <summary>Asks before something is changed.</summary>
internal static class Confirmation
{
    /// <summary>Call this before any work, so that a script without <c>--yes</c> fails at once and not at the question.</summary>
    /// <param name="confirmed">The command line has <c>--yes</c>.</param>
    /// <exception cref="CliException">The command has to ask, and there is no terminal.</exception>
    public static void RequireAnswer(CliContext context, bool confirmed)
    {
        if (!confirmed && !context.Interactive)
        {
            throw new CliException(
                "this changes a cloud and needs confirmation, but there is no terminal", "run it again with --yes", ExitCode.Usage);
        }
    }

    /// <exception cref="CliException">The answer is not yes.</exception>
    public static void Ask(CliContext context, string question)
    {
        context.Error.Write($"{question} [y/N] ");
        if (context.In.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new CliException("not confirmed; nothing was changed");
        }
    }
}
