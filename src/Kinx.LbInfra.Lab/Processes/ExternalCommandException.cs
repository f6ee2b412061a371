namespace Kinx.LbInfra.Lab.Processes;

/// <summary>A program failed; the message shows its exit code and the last lines that it wrote.</summary>
/// <param name="command">Program and arguments.</param>
/// <param name="result">How it ended.</param>
public sealed class ExternalCommandException(IReadOnlyList<string> command, ExternalCommandResult result)
    : Exception($"\"{string.Join(' ', command)}\" ended with {result.ExitCode}: {LastLines(result)}")
{
    private const int Lines = 5;

    private static string LastLines(ExternalCommandResult result)
    {
        var text = result.Error.Trim().Length > 0 ? result.Error : result.Output;
        return string.Join(" | ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(Lines));
    }
}
