using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>
/// Which resources have to be deleted before one that is to be deleted first: those whose inputs come from it, and that would have to be
/// replaced if these inputs were unknown; and so on from each of them.
/// </summary>
internal sealed class DependentReplacements(RunContext run)
{
    /// <summary>
    /// Deletions in the order in which they have to happen. Errors: <see cref="DeploymentException"/> for a protected one.
    /// </summary>
    /// <param name="registered">URNs that the program has registered; these are not touched.</param>
    public async Task<IReadOnlyList<Step>> DeletionsAsync(ResourceState root, IReadOnlySet<string> registered)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var steps = new List<Step>();
        var candidates = run.State.Remaining()
            .Where(resource => resource.Custom && !resource.Delete && !registered.Contains(resource.Urn));
        foreach (var candidate in candidates)
        {
            if (candidate.IsProvider || candidate.Provider is null || await ManagerIfReplacedAsync(candidate, replaced) is not { } manager)
                continue;
            if (candidate.Protect)
                throw new DeploymentException(
                    $"unable to replace resource \"{candidate.Urn}\" as part of replacing "
                    + $"\"{root.Urn}\" as it is currently marked for protection; "
                + Protection.Hint);
            replaced.Add(candidate.Urn);
            if (!candidate.PendingReplacement)
                steps.Add(Deletions.ForReplacement(candidate, manager));
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
        if (ReferenceEquals(inputs, candidate.Inputs) && !isByProvider)
            return null;
        var manager = await run.Providers.GetAsync(candidate.Provider!, run.Terminate);
        var request = new DiffRequest(
            new ResourceIdentity(candidate.Urn, candidate.Type, candidate.Name),
            candidate.Id,
            candidate.Inputs,
            candidate.Outputs,
            inputs,
            candidate.IgnoreChanges);
        var result = await manager.DiffAsync(request, run.Terminate);
        return isByProvider || ChangeDecision.Of(result, candidate.Inputs, inputs, candidate.ReplaceOnChanges).Replaces ? manager : null;
    }
}
