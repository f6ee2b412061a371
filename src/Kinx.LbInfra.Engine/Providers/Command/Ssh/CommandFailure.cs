namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>The message about a failed command: short, and without secrets.</summary>
internal static class CommandFailure
{
    private const int MostLines = 15;
    private const int MostCharacters = 2000;

    /// <summary>The last lines that the command wrote to stderr, or to stdout if it wrote nothing to stderr.</summary>
    public static string Text(SshConnection connection, SshResult result, SecretTexts mask)
    {
        var said = result.Output.Stderr.Trim().Length > 0 ? result.Output.Stderr : result.Output.Stdout;
        var lines = mask.Mask(said).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(MostLines);
        var text = string.Join('\n', lines);
        if (text.Length > MostCharacters) text = "…" + text[^MostCharacters..];
        var status = result.ExitCode > 128 ? $"{result.ExitCode} (signal {result.ExitCode - 128})" : $"{result.ExitCode}";
        return $"the command on {connection} exited with status {status}{(text.Length == 0 ? " and said nothing" : ": " + text)}";
    }
}
