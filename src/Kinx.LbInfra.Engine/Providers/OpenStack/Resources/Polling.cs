namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>
/// Waits for a service to finish. Asks after 0.5 s and then at intervals of a fifth of the elapsed time, from 0.25 s to 5 s, so that short
/// waits end soon and long waits cost few calls.
/// </summary>
internal static class Polling
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="ask">Gets the elapsed time; returns true when the service is done.</param>
    /// <returns>False: the time is over.</returns>
    public static async Task<bool> UntilAsync(
        Func<TimeSpan, Task<bool>> ask, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var wait = First; ; wait = Next(time.GetElapsedTime(start)))
        {
            await Task.Delay(wait, time, cancellationToken);
            var elapsed = time.GetElapsedTime(start);
            if (await ask(elapsed)) return true;
            if (elapsed >= timeout) return false;
        }
    }

    private static TimeSpan Next(TimeSpan elapsed) => TimeSpan.FromTicks(Math.Clamp(elapsed.Ticks / 5, Shortest.Ticks, Longest.Ticks));
}
