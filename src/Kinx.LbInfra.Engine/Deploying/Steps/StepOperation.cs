using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Executes a step through the resource's manager.</summary>
internal sealed class StepOperation(RunContext run)
{
    /// <returns>The entry after the operation; null after a deletion.</returns>
    /// <exception cref="ProviderException">The operation failed.</exception>
    public Task<ResourceState?> RunAsync(Step step) => step.Kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => CreateAsync(step),
        StepKind.Update => UpdateAsync(step),
        _ => DeleteAsync(step),
    };

    private async Task<ResourceState?> CreateAsync(Step step)
    {
        var state = step.New!;
        var request = new CreateRequest(
            ResourceRequests.Identity(state),
            state.Inputs,
            state.Timeouts.Create,
            run.IsPreview,
            step.PendingBefore,
            run.Events.LogOf(step.Plan));
        var result = await step.Manager.CreateAsync(request, run.Terminate);
        if (!run.IsPreview && state.Custom && result.Id == "") throw new ProviderException($"the provider gave '{state.Urn}' no id");
        var now = StateTime.Of(run.Time.GetUtcNow());
        return GoalStates.WithOutputs(state, result.Outputs) with { Id = result.Id, Created = now, Modified = now };
    }

    private async Task<ResourceState?> UpdateAsync(Step step)
    {
        var request = ResourceRequests.Update(step.Old!, step.New!, run.IsPreview, run.Events.LogOf(step.Plan));
        var result = await step.Manager.UpdateAsync(request, run.Terminate);
        return GoalStates.WithOutputs(step.New!, result.Outputs) with { Modified = StateTime.Of(run.Time.GetUtcNow()) };
    }

    private async Task<ResourceState?> DeleteAsync(Step step)
    {
        if (!run.IsPreview && !step.Retain)
        {
            await step.Manager.DeleteAsync(ResourceRequests.Delete(step.Old!, run.Events.LogOf(step.Plan)), run.Terminate);
        }

        return null;
    }
}
