using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Waits for things, for a limited time.</summary>
/// <param name="Bound">The longest wait.</param>
/// <param name="Pause">The time between two looks.</param>
internal sealed record BoundedWait(TimeSpan Bound, TimeSpan Pause)
{
    /// <summary>Waits until a condition is true.</summary>
    /// <param name="condition">Is asked at least once.</param>
    /// <param name="late">What is thrown when it is not true in time; says what was waited for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="LabException">The one of <paramref name="late"/>.</exception>
    public Task UntilAsync(Func<bool> condition, Func<LabException> late, CancellationToken cancellationToken) =>
        UntilAsync(() => Task.FromResult(condition()), late, cancellationToken);

    /// <inheritdoc cref="UntilAsync(Func{bool}, Func{LabException}, CancellationToken)"/>
    public async Task UntilAsync(Func<Task<bool>> condition, Func<LabException> late, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Bound) throw late();
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Waits until something can be had, and returns it.</summary>
    /// <param name="find">Null while it cannot; is asked at least once.</param>
    /// <param name="late">What is thrown when it cannot be had in time; says what was waited for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="LabException">The one of <paramref name="late"/>.</exception>
    public async Task<T> ForAsync<T>(Func<T?> find, Func<LabException> late, CancellationToken cancellationToken)
        where T : class
    {
        T? found = null;
        await UntilAsync(() => (found = find()) is not null, late, cancellationToken);
        return found!;
    }
}
