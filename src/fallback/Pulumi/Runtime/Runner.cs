using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Runtime;

/// <summary>Tracks all running tasks, and waits until all are done or one has failed.</summary>
internal sealed class Runner
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<Exception> _failures = new();
    private int _pending;

    /// <summary>Tracks a task. A task that starts others tracks them before it ends, so none pending means that all is done.</summary>
    public void Track(Task task)
    {
        Interlocked.Increment(ref _pending);
        task.ContinueWith(Settle, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the given task and all tracked ones. Returns the failures; empty: there were none.</summary>
    public async Task<IReadOnlyList<Exception>> WaitAsync(Task program)
    {
        Track(program);
        await _settled.Task;
        return [.. _failures.SelectMany(Flatten).Distinct()];
    }

    private void Settle(Task task)
    {
        if (task.Exception is { } failure)
        {
            _failures.Enqueue(failure);
            _settled.TrySetResult();
        }

        if (Interlocked.Decrement(ref _pending) == 0) _settled.TrySetResult();
    }

    private static IEnumerable<Exception> Flatten(Exception exception) => exception switch
    {
        AggregateException aggregate => aggregate.InnerExceptions.SelectMany(Flatten),

        // A stack class's constructor is called by reflection.
        TargetInvocationException { InnerException: { } inner } => Flatten(inner),
        _ => [exception],
    };
}
