namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>
/// Waits for a service to finish: asks after half a second, then at growing intervals of a fifth of the time passed (0.25 s to 5 s),
/// so that what takes 2 s is seen within 2.5 s and what takes minutes costs few calls.
/// </summary>
internal static class Polling
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="ask">True: done.</param>
    /// <returns>False when the time was over first.</returns>
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
