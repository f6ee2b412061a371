using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary>Progress lines with the seconds since the command began.</summary>
internal sealed class LabProgress(TextWriter writer)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Report(string line) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{_watch.Elapsed.TotalSeconds,5:0.0} s] {line}"));
}
