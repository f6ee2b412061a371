using System.Net.Sockets;
using System.Text;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>What programs log, as a log server receives it.</summary>
internal static class Datagram
{
    private const int Longest = 8192;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <exception cref="OperationCanceledException">Nothing came within 20 s.</exception>
    public static async Task<string> ReceiveAsync(Socket log)
    {
        using var limit = new CancellationTokenSource(Limit);
        var buffer = new byte[Longest];
        return Encoding.UTF8.GetString(buffer, 0, await log.ReceiveAsync(buffer, limit.Token));
    }
}
