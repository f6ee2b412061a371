using System.Security.Cryptography;
using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Decides which steps lead from a resource's entry in the state to what the program declares.</summary>
internal sealed class StepGenerator(RunContext run)
{
    private const int SeedSize = 32;

    private readonly DependentReplacements _dependents = new(run);

    /// <returns>The last step is about the resource itself; those before it delete what is in its way.</returns>
    /// <param name="provider"><c>URN::id</c> of the provider; null for components and providers.</param>
    /// <param name="old">The entry in the state that is not yet replaced; null: none.</param>
    /// <param name="registered">URNs that the program has already registered.</param>
    /// <exception cref="CheckException">The provider rejects the inputs.</exception>
    /// <exception cref="DeploymentException">The resource is protected and would have to be replaced.</exception>
    /// <exception cref="ProviderException">The provider cannot check or compare the resource.</exception>
    public async Task<IReadOnlyList<Step>> GenerateAsync(
        Goal goal, string urn, IResourceManager manager, string? provider, ResourceState? old, IReadOnlySet<string> registered)
    {
        if (old is not null && IsPending(urn, PendingKind.Deleting) && !run.IsPreview) old = await FindAgainAsync(old, manager);
        if (old is null or { PendingReplacement: true } or { External: true })
        {
            return [await CreationAsync(goal, urn, manager, provider, old)];
        }

        var inputs = goal.IgnoreChanges.Aggregate(goal.Inputs, (map, path) => PropertyPath.Parse(path).Restore(old.Inputs, map));
        var @new = GoalStates.New(goal, urn, await CheckAsync(goal, urn, manager, old.Inputs, inputs), provider);
        var decision = await DiffAsync(manager, old, @new);
        if (decision.Replaces) return await ReplacementAsync(goal, manager, provider, old, decision, registered);
        var continued = GoalStates.Continue(old, @new);
        if (decision.IsChange || !old.InitErrors.IsEmpty || IsPending(urn, PendingKind.Updating))
        {
            return [new Step(StepKind.Update, old, continued, manager, StepPlans.Of(StepKind.Update, old, continued, decision.Detailed))];
        }

        return [await SameAsync(manager, old, continued)];
    }

    // An earlier run was killed while it deleted the object. If it is gone, it counts as deleted for a replacement.
    private async Task<ResourceState> FindAgainAsync(ResourceState old, IResourceManager manager)
    {
        var plan = StepPlans.Of(StepKind.Same, old, old);
        var found = await manager.ReadAsync(ResourceRequests.Read(old, run.Events.LogOf(plan)), run.Terminate);
        if (found.Id is not null) return old;
        var marked = old with { PendingReplacement = true };
        run.State.Mark(old, marked);
        return marked;
    }

    private async Task<Step> CreationAsync(Goal goal, string urn, IResourceManager manager, string? provider, ResourceState? old)
    {
        var kind = old is null ? StepKind.Create : StepKind.CreateReplacement;
        var @new = GoalStates.New(goal, urn, await CheckAsync(goal, urn, manager, null, goal.Inputs), provider);
        return new Step(kind, old, @new, manager, StepPlans.Of(kind, old, @new)) { PendingBefore = IsPending(urn, PendingKind.Creating) };
    }

    // An unchanged provider has to be configured as well, before its resources are registered.
    private async Task<Step> SameAsync(IResourceManager manager, ResourceState old, ResourceState continued)
    {
        var kept = GoalStates.Unchanged(old, continued);
        if (manager is ProviderManager provider) await provider.ConfigureAsync(kept.Urn, kept.Id, kept.Inputs, run.Terminate);
        return new Step(StepKind.Same, old, kept, manager, StepPlans.Of(StepKind.Same, old, kept));
    }

    // The new object gets the program's own inputs: ignoreChanges only keeps a difference from causing a change.
    private async Task<IReadOnlyList<Step>> ReplacementAsync(
        Goal goal,
        IResourceManager manager,
        string? provider,
        ResourceState old,
        ChangeDecision decision,
        IReadOnlySet<string> registered)
    {
        if (old.Protect) throw Protection.CannotReplace($"\"{old.Urn}\"");
        var @new = GoalStates.New(goal, old.Urn, await CheckAsync(goal, old.Urn, manager, null, goal.Inputs), provider);
        var steps = new List<Step>();
        if (goal.DeleteBeforeReplace ?? decision.DeleteBeforeReplace)
        {
            steps.AddRange(await _dependents.DeletionsAsync(old, registered));
            var deletion = Deletions.ForReplacement(old, manager);
            steps.Add(deletion);
            old = deletion.Marked!;
        }

        steps.Add(
            new Step(
                StepKind.CreateReplacement, old, @new, manager, StepPlans.Of(StepKind.CreateReplacement, old, @new, decision.Detailed))
            {
                PendingBefore = IsPending(old.Urn, PendingKind.Creating),
            });
        return steps;
    }

    private async Task<PropertyMap> CheckAsync(Goal goal, string urn, IResourceManager manager, PropertyMap? old, PropertyMap inputs)
    {
        var request = new CheckRequest(
            new ResourceIdentity(urn, goal.Type, goal.Name), old, inputs, RandomNumberGenerator.GetBytes(SeedSize));
        var result = await manager.CheckAsync(request, run.Terminate);
        return result.Failures.Count == 0 ? result.Inputs : throw new CheckException(goal, result.Failures, inputs);
    }

    private async Task<ChangeDecision> DiffAsync(IResourceManager manager, ResourceState old, ResourceState @new)
    {
        var result = await manager.DiffAsync(ResourceRequests.Diff(old, @new.Inputs, @new.IgnoreChanges), run.Terminate);
        return ChangeDecision.Of(result, old.Inputs, @new.Inputs, @new.ReplaceOnChanges);
    }

    private bool IsPending(string urn, PendingKind kind) =>
        run.Earlier.Any(operation => operation.Kind == kind && operation.Resource.Urn == urn);
}
