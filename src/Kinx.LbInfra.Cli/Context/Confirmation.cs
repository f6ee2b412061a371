namespace Kinx.LbInfra.Cli.Context;

/// <summary>Asks before something is changed.</summary>
internal static class Confirmation
{
    /// <exception cref="CliException">The answer is not yes, or nobody is there to give one.</exception>
    public static void Ask(CliContext context, string question)
    {
        if (!context.Interactive)
            throw new CliException("this changes a cloud, and there is no terminal to ask at", "repeat it with --yes", ExitCode.Usage);
        context.Error.Write($"{question} [y/N] ");
        if (context.In.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
            throw new CliException("not confirmed; nothing was changed");
    }
}
