namespace Kinx.LbInfra.Lab.Processes;

/// <summary>A program of the machine failed.</summary>
public sealed class ExternalCommandException(IReadOnlyList<string> command, CommandResult result)
    : Exception($"\"{string.Join(' ', command)}\" ended with {result.ExitCode}: {LastLines(result)}")
{
    private const int Lines = 5;

    public CommandResult Result { get; } = result;

    private static string LastLines(CommandResult result)
    {
        var text = result.Error.Trim().Length > 0 ? result.Error : result.Output;
        return string.Join(" | ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(Lines));
    }
}
