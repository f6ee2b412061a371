using System.Globalization;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>
/// Carries out steps: at most so many at once, each operation recorded in the state before it is begun and after it is done.
/// </summary>
internal sealed class StepExecutor(RunContext run) : IDisposable
{
    private readonly SemaphoreSlim _places = new(run.Parallel);

    /// <summary>
    /// Gives the entry as it is afterwards; null after a deletion. Errors: <see cref="StoppedException"/> (all is said already).
    /// </summary>
    public async Task<ResourceState?> ExecuteAsync(Step step)
    {
        if (step.Kind == StepKind.Same)
            return Same(step);
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
        run.State.Put(step.Old, step.New!);
        run.State.Settle(step.Kind, step.Urn, run.Earlier);
        run.Events.Send(new DeploymentEvent.StepSucceeded(step.Plan, TimeSpan.Zero));
        return step.New!;
    }

    private async Task WaitForPlaceAsync()
    {
        try
        {
            await _places.WaitAsync(run.Run.Stopped);
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
        var pending = PendingOf(step);
        try
        {
            await BeginAsync(step, pending);
            var result = await OperateAsync(step);
            Finish(step, result, pending);
            run.Events.Send(new DeploymentEvent.StepSucceeded(StepPlans.Done(step.Plan, result), run.Time.GetElapsedTime(begin)));
            return result;
        }
        catch (ProviderException exception)
        {
            Failed(step, pending, exception);
            run.Events.Send(new DeploymentEvent.StepFailed(step.Plan, exception.Message, run.Time.GetElapsedTime(begin)));
        }
        catch (OperationCanceledException)
        {
            run.Events.Send(
                new DeploymentEvent.StepFailed(step.Plan, "interrupted; the next run goes on from here", run.Time.GetElapsedTime(begin)));
        }
#pragma warning disable CA1031 // A bug in one provider must not keep the state of all other resources from being written.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            run.Events.Send(new DeploymentEvent.StepFailed(step.Plan, TextOf(exception), run.Time.GetElapsedTime(begin)));
        }

        run.Run.Fail();
        throw new StoppedException();
    }

    private static string TextOf(Exception exception) =>
        exception is StateException or DeploymentException ? exception.Message : $"this is a bug in Kinx.LbInfra: {exception}";

    private PendingOperation? PendingOf(Step step)
    {
        if (run.IsPreview || !step.Manager.HasEffects || step.Retain)
            return null;
        return step.Kind switch
        {
            StepKind.Create or StepKind.CreateReplacement => new PendingOperation(step.New!, PendingKind.Creating),
            StepKind.Update => new PendingOperation(step.New!, PendingKind.Updating),
            _ => new PendingOperation(step.Old!, PendingKind.Deleting),
        };
    }

    private async Task BeginAsync(Step step, PendingOperation? pending)
    {
        if (pending is null)
            return;
        run.State.Settle(step.Kind, step.Urn, run.Earlier);
        run.State.Begin(pending);
        await run.Writer.RequestAsync();
    }

    private Task<ResourceState?> OperateAsync(Step step) => step.Kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => CreateAsync(step),
        StepKind.Update => UpdateAsync(step),
        _ => DeleteAsync(step),
    };

    private async Task<ResourceState?> CreateAsync(Step step)
    {
        var state = step.New!;
        var request = new CreateRequest(
            IdentityOf(state), state.Inputs, state.Timeouts.Create, run.IsPreview, step.PendingBefore, run.Events.LogOf(step.Plan));
        var result = await step.Manager.CreateAsync(request, run.Terminate);
        if (!run.IsPreview && state.Custom && result.Id == "")
            throw new ProviderException($"the provider gave '{state.Urn}' no id");
        return WithOutputs(state, result.Outputs) with { Id = result.Id, Created = Now(), Modified = Now() };
    }

    private async Task<ResourceState?> UpdateAsync(Step step)
    {
        var (old, state) = (step.Old!, step.New!);
        var request = new UpdateRequest(
            IdentityOf(state), state.Id, old.Inputs, old.Outputs, state.Inputs, state.Timeouts.Update, run.IsPreview, state.IgnoreChanges,
            run.Events.LogOf(step.Plan));
        var result = await step.Manager.UpdateAsync(request, run.Terminate);
        return WithOutputs(state, result.Outputs) with { Modified = Now() };
    }

    private async Task<ResourceState?> DeleteAsync(Step step)
    {
        var old = step.Old!;
        if (!run.IsPreview && !step.Retain)
        {
            var request = new DeleteRequest(
                IdentityOf(old), old.Id, old.Inputs, old.Outputs, old.Timeouts.Delete, run.Events.LogOf(step.Plan));
            await step.Manager.DeleteAsync(request, run.Terminate);
        }

        return null;
    }

    private void Finish(Step step, ResourceState? result, PendingOperation? pending)
    {
        if (result is not null)
            run.State.Put(ReplacedEntry(step), result);
        else if (step.Marked is not null)
            run.State.Mark(step.Old!, step.Marked);
        else
            run.State.Remove(step.Old!);
        Record(pending);
    }

    /// <summary>
    /// The old entry that the new one takes the place of; after a create-before-delete the old one stays, marked, until it is deleted.
    /// </summary>
    private ResourceState? ReplacedEntry(Step step)
    {
        if (step is not { Kind: StepKind.CreateReplacement, Old: { PendingReplacement: false } old })
            return step.Old;
        run.State.Mark(old, old with { Delete = true });
        return null;
    }

    /// <summary>
    /// An object that exists although its operation failed is kept, with the reason. What a killed run may have left behind stays pending
    /// until an operation succeeds.
    /// </summary>
    private void Failed(Step step, PendingOperation? pending, ProviderException exception)
    {
        if (exception.Partial is { } partial && !run.IsPreview)
        {
            if (step.Kind == StepKind.Update)
                run.State.Put(step.Old, step.Old! with { Outputs = partial.Outputs, InitErrors = [exception.Message], Modified = Now() });
            else if (step.New is { } state)
                run.State.Put(
                    ReplacedEntry(step),
                    WithOutputs(state, partial.Outputs) with
                    {
                        Id = partial.Id,
                        InitErrors = [exception.Message],
                        Created = Now(),
                        Modified = Now(),
                    });
        }

        if (exception.Partial is not null || run.Earlier.All(operation => operation.Resource.Urn != step.Urn))
            Record(pending);
    }

    /// <summary>The outcome is written soon, at the latest before the next operation begins; nobody has to wait for it.</summary>
    private void Record(PendingOperation? pending)
    {
        if (pending is null)
            return;
        run.State.Forget(pending);
        _ = run.Writer.RequestAsync();
    }

    private static ResourceState WithOutputs(ResourceState state, PropertyMap outputs) =>
        state with { Outputs = SecretOutputs.Mark(outputs, state.AdditionalSecretOutputs) };

    private static ResourceIdentity IdentityOf(ResourceState state) => new(state.Urn, state.Type, state.Name);

    private string Now() => run.Time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
