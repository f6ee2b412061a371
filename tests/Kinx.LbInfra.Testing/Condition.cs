namespace Kinx.LbInfra.Testing;

/// <summary>Waits for a condition that another task or process makes true.</summary>
public static class Condition
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <exception cref="TimeoutException">It did not come true within a minute.</exception>
    public static async Task IsTrueAsync(Func<bool> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Longest)
            {
                throw new TimeoutException($"waited {Longest.TotalSeconds:0} s for {what}");
            }

            await Task.Delay(Interval);
        }
    }
}
