using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>
/// Finds what has to be deleted before a resource that is deleted before its replacement: the resources whose inputs come from it and that
/// would have to be replaced if these inputs were unknown, and so on from each of them.
/// </summary>
internal sealed class DependentReplacements(RunContext run)
{
    /// <returns>The deletions in the order in which they have to happen.</returns>
    /// <param name="registered">URNs that the program has already registered; these resources stay.</param>
    /// <exception cref="DeploymentException">One of the resources is protected.</exception>
    public async Task<IReadOnlyList<Step>> DeletionsAsync(ResourceState root, IReadOnlySet<string> registered)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var steps = new List<Step>();
        var candidates = run.State.Remaining()
            .Where(resource => resource.Custom && !resource.Delete && !registered.Contains(resource.Urn));
        foreach (var candidate in candidates)
        {
            if (candidate.IsProvider || candidate.Provider is null || await ManagerIfReplacedAsync(candidate, replaced) is not { } manager)
            {
                continue;
            }

            if (candidate.Protect) throw Protection.CannotReplace($"\"{candidate.Urn}\" as part of replacing \"{root.Urn}\"");
            replaced.Add(candidate.Urn);
            if (!candidate.PendingReplacement) steps.Add(Deletions.ForReplacement(candidate, manager));
        }

        steps.Reverse();
        return steps;
    }

    private async Task<PackageManager?> ManagerIfReplacedAsync(ResourceState candidate, HashSet<string> replaced)
    {
        var inputs = candidate.PropertyDependencies
            .Where(item => item.Value.Any(replaced.Contains))
            .Aggregate(candidate.Inputs, (map, item) => map.Set(item.Key, PropertyValue.Unknown));
        var isByProvider = replaced.Contains(ProviderReference.Parse(candidate.Provider!).Urn);
        if (ReferenceEquals(inputs, candidate.Inputs) && !isByProvider) return null;
        var manager = await run.Providers.GetAsync(candidate.Provider!, run.Terminate);
        var result = await manager.DiffAsync(ResourceRequests.Diff(candidate, inputs, candidate.IgnoreChanges), run.Terminate);
        return isByProvider || ChangeDecision.Of(result, candidate.Inputs, inputs, candidate.ReplaceOnChanges).Replaces ? manager : null;
    }
}
