using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Requests that are sent until the result is asked for.</summary>
public sealed class Load(Process process)
{
    /// <summary>Ends it. The program prints how many it sent and how many failed.</summary>
    public async Task<(int Sent, int Failed)> End()
    {
        process.StandardInput.Close();
        var counts = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        process.Dispose();
        return (int.Parse(counts[0], CultureInfo.InvariantCulture), int.Parse(counts[1], CultureInfo.InvariantCulture));
    }
}
