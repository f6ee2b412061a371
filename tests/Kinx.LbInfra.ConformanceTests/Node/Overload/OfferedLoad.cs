using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.ConformanceTests.Node.Overload;

/// <summary>Requests at a fixed rate, whatever becomes of them.</summary>
internal sealed class OfferedLoad(Process process)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Ends it after this time, and returns the good answers per second and the 99th percentile of their times.</summary>
    public async Task<(double Goodput, TimeSpan P99)> End(TimeSpan after)
    {
        if (after > _watch.Elapsed) await Task.Delay(after - _watch.Elapsed);
        var seconds = _watch.Elapsed.TotalSeconds;
        process.StandardInput.Close();
        var numbers = (await process.StandardOutput.ReadToEndAsync()).Split(' ')
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        process.Dispose();
        return (numbers[1] / seconds, TimeSpan.FromMilliseconds(numbers[2]));
    }
}
