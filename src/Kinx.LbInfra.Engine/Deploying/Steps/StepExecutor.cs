using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Executes steps: a limited number at once, each operation recorded in the state before it starts and after it ends.</summary>
internal sealed class StepExecutor(RunContext run) : IDisposable
{
    private readonly SemaphoreSlim _places = new(run.Parallel);
    private readonly StepOperation _operation = new(run);
    private readonly StepRecord _record = new(run);

    /// <returns>The entry after the step; null after a deletion.</returns>
    /// <exception cref="StoppedException">The step failed or was not started.</exception>
    public async Task<ResourceState?> ExecuteAsync(Step step)
    {
        if (step.Kind == StepKind.Same) return Same(step);
        await WaitForPlaceAsync();
        try
        {
            return await PerformAsync(step);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private ResourceState Same(Step step)
    {
        run.Events.Send(new DeploymentEvent.StepStarted(step.Plan));
        _record.Same(step);
        run.Events.Send(new DeploymentEvent.StepSucceeded(step.Plan, TimeSpan.Zero));
        return step.New!;
    }

    private async Task WaitForPlaceAsync()
    {
        try
        {
            await _places.WaitAsync(run.Status.Stopped);
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException();
        }
    }

    private async Task<ResourceState?> PerformAsync(Step step)
    {
        var begin = run.Time.GetTimestamp();
        run.Events.Send(new DeploymentEvent.StepStarted(step.Plan));
        var pending = _record.PendingOf(step);
        try
        {
            await _record.BeginAsync(step, pending);
            var result = await _operation.RunAsync(step);
            _record.Finish(step, result, pending);
            run.Events.Send(new DeploymentEvent.StepSucceeded(StepPlans.Done(step.Plan, result), run.Time.GetElapsedTime(begin)));
            return result;
        }
#pragma warning disable CA1031 // A bug in one provider must not keep the state of all other resources from being written.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (exception is ProviderException failure) _record.Failed(step, pending, failure);
            run.Events.Send(new DeploymentEvent.StepFailed(step.Plan, TextOf(exception), run.Time.GetElapsedTime(begin)));
        }

        run.Status.Fail();
        throw new StoppedException();
    }

    private static string TextOf(Exception exception) => exception switch
    {
        ProviderException or StateException or DeploymentException => exception.Message,
        OperationCanceledException => "interrupted; the next run continues from here",
        _ => $"this is a bug in Kinx.LbInfra: {exception}",
    };
}
