namespace Kinx.LbInfra.Testing;

/// <summary>
/// A clock on which waiting takes a fraction of the time: back-off and polling run for real, only faster. At 20 the minute
/// that an API may take to answer is still three seconds, which a busy test machine keeps.
/// </summary>
public sealed class FastTime(int factor = 20) : TimeProvider
{
    private readonly long _start = System.GetTimestamp();

    public override long GetTimestamp() => _start + ((System.GetTimestamp() - _start) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private TimeSpan Faster(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromTicks(Math.Max(1, time.Ticks / factor));
}
