namespace Kinx.LbInfra.Lab.Processes;

/// <summary>The end of a log file, for messages.</summary>
internal static class LogTail
{
    /// <summary>At most <paramref name="lines"/> lines; empty when there is no such file.</summary>
    public static string Of(string file, int lines) => File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(lines)) : "";
}
