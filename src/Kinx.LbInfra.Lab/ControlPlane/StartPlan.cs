using System.Runtime.ExceptionServices;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Runs each item as soon as those that it depends on are finished. The first failure stops the rest.</summary>
internal sealed class StartPlan
{
    private readonly IReadOnlyList<PlanItem> _items;

    /// <exception cref="ArgumentException">A name is used twice, or an item comes before one that it depends on.</exception>
    public StartPlan(IReadOnlyList<PlanItem> items)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.DependsOn.FirstOrDefault(name => !before.Contains(name)) is { } missing)
            {
                throw new ArgumentException($"\"{item.Name}\" depends on \"{missing}\", which does not come before it", nameof(items));
            }

            if (!before.Add(item.Name)) throw new ArgumentException($"\"{item.Name}\" is in the plan twice", nameof(items));
        }

        _items = items;
    }

    /// <summary>Runs all items. <paramref name="finished"/> receives each name, one at a time.</summary>
    /// <exception cref="Exception">The exception of the item that failed first, once all others have ended.</exception>
    public async Task RunAsync(Action<string> finished, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new Run(finished, stop);
        var tasks = new Dictionary<string, Task>(StringComparer.Ordinal);
        foreach (var item in _items) tasks[item.Name] = run.StartAsync(item, [.. item.DependsOn.Select(name => tasks[name])]);
        await ((Task)Task.WhenAll(tasks.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        run.FirstFailure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private sealed class Run(Action<string> finished, CancellationTokenSource stop)
    {
        private readonly Lock _lock = new();

        public ExceptionDispatchInfo? FirstFailure { get; private set; }

        public async Task StartAsync(PlanItem item, Task[] before)
        {
            try
            {
                await Task.WhenAll(before);
                stop.Token.ThrowIfCancellationRequested();
                await Task.Run(() => item.RunAsync(stop.Token), stop.Token);
                lock (_lock) finished(item.Name);
            }
            catch (Exception failure)
            {
                lock (_lock)
                {
                    if (!stop.IsCancellationRequested) FirstFailure = ExceptionDispatchInfo.Capture(failure);
                    stop.Cancel();
                }

                throw;
            }
        }
    }
}
