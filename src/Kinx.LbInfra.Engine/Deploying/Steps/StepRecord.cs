using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Records in the state what steps do.</summary>
internal sealed class StepRecord(RunContext run)
{
    /// <summary>The operation to record before a step; null: none, since the step has no effect outside of the state.</summary>
    public PendingOperation? PendingOf(Step step)
    {
        if (run.IsPreview || !step.Manager.HasEffects || step.Retain) return null;
        return step.Kind switch
        {
            StepKind.Create or StepKind.CreateReplacement => new PendingOperation(step.New!, PendingKind.Creating),
            StepKind.Update => new PendingOperation(step.New!, PendingKind.Updating),
            _ => new PendingOperation(step.Old!, PendingKind.Deleting),
        };
    }

    /// <summary>Done when the operation is on the disk.</summary>
    public async Task BeginAsync(Step step, PendingOperation? pending)
    {
        if (pending is null) return;
        run.State.Settle(step.Kind, step.Urn, run.Earlier);
        run.State.Begin(pending);
        await run.Writer.RequestAsync();
    }

    public void Same(Step step)
    {
        run.State.Put(step.Old, step.New!);
        run.State.Settle(step.Kind, step.Urn, run.Earlier);
    }

    public void Finish(Step step, ResourceState? result, PendingOperation? pending)
    {
        if (result is not null) run.State.Put(ReplacedEntry(step), result);
        else if (step.Marked is not null) run.State.Mark(step.Old!, step.Marked);
        else run.State.Remove(step.Old!);
        Forget(pending);
    }

    /// <summary>
    /// Keeps an object that exists although its operation failed, together with the reason. What a killed run may have left behind stays
    /// pending until an operation succeeds.
    /// </summary>
    public void Failed(Step step, PendingOperation? pending, ProviderException exception)
    {
        if (exception.Partial is { } partial && !run.IsPreview) Keep(step, partial, exception.Message);
        if (exception.Partial is not null || run.Earlier.All(operation => operation.Resource.Urn != step.Urn)) Forget(pending);
    }

    private void Keep(Step step, PartialResource partial, string reason)
    {
        var now = StateTime.Of(run.Time.GetUtcNow());
        if (step.Kind == StepKind.Update)
        {
            run.State.Put(step.Old, step.Old! with { Outputs = partial.Outputs, InitErrors = [reason], Modified = now });
        }
        else if (step.New is { } state)
        {
            run.State.Put(
                ReplacedEntry(step),
                GoalStates.WithOutputs(state, partial.Outputs) with
                {
                    Id = partial.Id,
                    InitErrors = [reason],
                    Created = now,
                    Modified = now,
                });
        }
    }

    // The entry that the new one replaces. If the old object is deleted later, its entry stays until then, marked.
    private ResourceState? ReplacedEntry(Step step)
    {
        if (step is not { Kind: StepKind.CreateReplacement, Old: { PendingReplacement: false } old }) return step.Old;
        run.State.Mark(old, old with { Delete = true });
        return null;
    }

    // The outcome is written soon, at the latest before the next operation starts. Nobody has to wait for it.
    private void Forget(PendingOperation? pending)
    {
        if (pending is null) return;
        run.State.Forget(pending);
        _ = run.Writer.RequestAsync();
    }
}
