using System.Diagnostics;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>Waits for conditions, for a limited time.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a condition is true; returns how long that took.</summary>
    /// <param name="what">The condition in words, for the error message.</param>
    /// <exception cref="DemoException">The condition was not true within <paramref name="bound"/>.</exception>
    public static async Task<TimeSpan> ForAsync(
        string what, TimeSpan bound, Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > bound) throw new DemoException($"{what}: not within {bound.TotalSeconds:0} s");
            await Task.Delay(Pause, cancellationToken);
        }

        return clock.Elapsed;
    }
}
