using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>
/// Deletes the resources that the program no longer declares: dependents before what they depend on, otherwise in parallel.
/// </summary>
internal sealed class LeftoverRemoval(RunContext run, StepExecutor executor)
{
    /// <summary>Deletes all of them. If a deletion fails, what the resource depends on stays, and the run fails.</summary>
    public async Task RemoveAsync(ImmutableArray<ResourceState> leftovers)
    {
        var removals = new Task<bool>[leftovers.Length];
        var urns = leftovers.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var dependents = DependentsOf(leftovers);
        for (var index = leftovers.Length - 1; index >= 0; index--)
        {
            removals[index] = RemoveAsync(leftovers[index], urns, [.. dependents[index].Select(dependent => removals[dependent])]);
        }

        await Task.WhenAll(removals);
    }

    // For each index: the indexes, all of them later, of the resources that refer to it.
    private static List<int>[] DependentsOf(ImmutableArray<ResourceState> leftovers)
    {
        var places = Enumerable.Range(0, leftovers.Length).ToLookup(index => leftovers[index].Urn, StringComparer.Ordinal);
        var dependents = leftovers.Select(_ => new List<int>()).ToArray();
        for (var index = 0; index < leftovers.Length; index++)
        {
            var referred = leftovers[index].References().Distinct(StringComparer.Ordinal).SelectMany(urn => places[urn]);
            foreach (var place in referred.Where(place => place < index)) dependents[place].Add(index);
        }

        return dependents;
    }

    private async Task<bool> RemoveAsync(ResourceState resource, HashSet<string> leaving, Task<bool>[] dependents)
    {
        if ((await Task.WhenAll(dependents)).Contains(false) || run.Status.Stopped.IsCancellationRequested) return false;
        try
        {
            var manager = resource.PendingReplacement
                ? ComponentManager.Instance
                : await ResourceManagers.OfAsync(resource, run.Providers, run.Terminate);
            var step = Deletions.Final(resource, manager, resource.DeletedWith is { } other && leaving.Contains(other));
            return !IsRefused(step) && await executor.ExecuteAsync(step) is null;
        }
        catch (StoppedException)
        {
            return false;
        }
        catch (Exception exception) when (exception is DeploymentException or ProviderException)
        {
            run.Fail(exception.Message, resource.Urn);
            return false;
        }
    }

    // A protected resource does not keep others from being deleted.
    private bool IsRefused(Step step)
    {
        if (step.Old is not { Protect: true, Delete: false }) return false;
        run.Events.Send(new DeploymentEvent.StepStarted(step.Plan));
        run.Events.Send(new DeploymentEvent.StepFailed(step.Plan, Protection.CannotDelete(step.Urn), TimeSpan.Zero));
        run.Status.FailLater();
        return true;
    }
}
