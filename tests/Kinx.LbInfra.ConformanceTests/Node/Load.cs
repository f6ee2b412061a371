using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Requests that are sent until the result is asked for.</summary>
public sealed class Load(Process process)
{
    /// <summary>Ends it, and returns how many it sent and how many failed.</summary>
    public async Task<(int Sent, int Failed)> End()
    {
        var (sent, failed, _) = await Counts();
        return (sent, failed);
    }

    /// <summary>The same, but those that failed because the client had no route to the VIP do not count.</summary>
    public async Task<(int Sent, int Failed)> EndOfRoutable()
    {
        var (sent, failed, unroutable) = await Counts();
        return (sent - unroutable, failed - unroutable);
    }

    private async Task<(int Sent, int Failed, int Unroutable)> Counts()
    {
        process.StandardInput.Close();
        var counts = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        process.Dispose();
        return (Number(counts[0]), Number(counts[1]), Number(counts[2]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
