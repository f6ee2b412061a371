using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Deletes what the program no longer has: dependents before what they depend on, in parallel where nothing forbids it.</summary>
internal sealed class LeftoverRemoval(RunContext run, StepExecutor executor)
{
    /// <summary>A failed deletion keeps what it depends on; the run then counts as failed.</summary>
    public async Task RemoveAsync(ImmutableArray<ResourceState> leftovers)
    {
        var removals = new Task<bool>[leftovers.Length];
        var urns = leftovers.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var dependents = DependentsOf(leftovers);
        for (var index = leftovers.Length - 1; index >= 0; index--)
            removals[index] = RemoveAsync(leftovers[index], urns, [.. dependents[index].Select(dependent => removals[dependent])]);
        await Task.WhenAll(removals);
    }

    /// <summary>By place: the places, all of them later, whose resources refer to the one there.</summary>
    private static List<int>[] DependentsOf(ImmutableArray<ResourceState> leftovers)
    {
        var places = Enumerable.Range(0, leftovers.Length).ToLookup(index => leftovers[index].Urn, StringComparer.Ordinal);
        var dependents = leftovers.Select(_ => new List<int>()).ToArray();
        for (var index = 0; index < leftovers.Length; index++)
        {
            var referred = leftovers[index].References().Distinct(StringComparer.Ordinal).SelectMany(urn => places[urn]);
            foreach (var place in referred.Where(place => place < index))
                dependents[place].Add(index);
        }

        return dependents;
    }

    private async Task<bool> RemoveAsync(ResourceState resource, HashSet<string> leaving, Task<bool>[] dependents)
    {
        if ((await Task.WhenAll(dependents)).Contains(false) || run.Run.Stopped.IsCancellationRequested)
            return false;
        try
        {
            var manager = resource.PendingReplacement
                ? ComponentManager.Instance
                : await Managers.OfAsync(resource, run.Providers, run.Terminate);
            var step = Deletions.Final(resource, manager, resource.DeletedWith is { } other && leaving.Contains(other));
            return !IsRefused(step) && await executor.ExecuteAsync(step) is null;
        }
        catch (StoppedException)
        {
            return false;
        }
        catch (Exception exception) when (exception is DeploymentException or ProviderException)
        {
            run.Events.Error(exception.Message, resource.Urn);
            run.Run.Fail();
            return false;
        }
    }

    /// <summary>Other deletions go on beside a protected one.</summary>
    private bool IsRefused(Step step)
    {
        if (step.Old is not { Protect: true, Delete: false })
            return false;
        run.Events.Send(new DeploymentEvent.StepStarted(step.Plan));
        run.Events.Send(new DeploymentEvent.StepFailed(
            step.Plan,
            $"resource \"{step.Urn}\" cannot be deleted because it is protected; " + Protection.Hint,
            TimeSpan.Zero));
        run.Run.FailLater();
        return true;
    }
}
