using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>The process that holds the lab.</summary>
/// <param name="Process">The process.</param>
/// <param name="Purpose">What it is doing.</param>
/// <param name="Since">When it took the lab, UTC.</param>
public sealed record LabHolder(ProcessIdentity Process, LabPurpose Purpose, DateTimeOffset Since)
{
    /// <summary>The purpose in the words of the command line: <c>start</c>, <c>run</c> or <c>stop</c>.</summary>
    public string PurposeWord => Purpose.ToString().ToLowerInvariant();

    /// <summary>Such as <c>process 17 (lab run) since 2026-01-31 12:00:00Z</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"process {Process.Pid} (lab {PurposeWord}) since {Since:yyyy-MM-dd HH:mm:ss}Z");

    internal void Write(string file) => WholeFile.Write(file, ToLine());

    /// <summary>Null when there is no such file.</summary>
    internal static LabHolder? Read(string file) => File.Exists(file) ? Parse(File.ReadAllText(file)) : null;

    /// <summary>One line: pid, start time, ISO time, purpose.</summary>
    internal string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{Process.Pid} {Process.StartTime} {Since.UtcDateTime:O} {PurposeWord}\n");

    /// <summary>Null when the text is not such a line.</summary>
    internal static LabHolder? Parse(string line)
    {
        if (line.Trim().Split(' ') is [var pid, var start, var since, var purpose]
            && int.TryParse(pid, CultureInfo.InvariantCulture, out var pidNumber)
            && long.TryParse(start, CultureInfo.InvariantCulture, out var startTime)
            && DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Enum.TryParse<LabPurpose>(purpose, ignoreCase: true, out var what))
        {
            return new LabHolder(new ProcessIdentity(pidNumber, startTime), what, time);
        }

        return null;
    }
}
