using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>Quotas of a site and of each project on it. The finding is reported in the stack that exceeds the quota.</summary>
internal sealed class QuotaRule : ITreeRule
{
    private static readonly Counter[] OfSite =
    [
        new("load balancers", quota => quota.LoadBalancers, stack => stack.LoadBalancers.Count),
        new("nodes", quota => quota.Nodes, stack => stack.LoadBalancers.Sum(loadBalancer => loadBalancer.NodeCount)),
    ];

    private static readonly Counter[] OfProject =
    [
        new("load balancers", quota => quota.LoadBalancersPerProject, stack => stack.LoadBalancers.Count),
        new(
            "listeners",
            quota => quota.ListenersPerProject,
            stack => stack.LoadBalancers.Sum(loadBalancer => loadBalancer.Listeners.Count)),
        new("pools", quota => quota.PoolsPerProject, stack => stack.LoadBalancers.Sum(loadBalancer => loadBalancer.Pools.Count)),
        new(
            "members",
            quota => quota.MembersPerProject,
            stack => stack.LoadBalancers.SelectMany(lb => lb.Pools).Sum(pool => pool.Members.Count)),
    ];

    public IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks)
    {
        var site = OfSite.SelectMany(counter => Exceeded(
            counter,
            stacks,
            (count, limit, stack) => TreeDiagnostics.SiteQuotaExceeded(
                stack.At(it => it.LoadBalancers), counter.What, count, limit, stack.Site)));
        var projects =
            from project in stacks.GroupBy(stack => stack.Stack.ProjectId, StringComparer.Ordinal)
            from counter in OfProject
            from finding in Exceeded(
                counter,
                project,
                (count, limit, stack) => TreeDiagnostics.ProjectQuotaExceeded(
                    stack.At(it => it.LoadBalancers), counter.What, count, limit, stack.ProjectId))
            select finding;
        return site.Concat(projects);
    }

    private static IEnumerable<TreeFinding> Exceeded(
        Counter counter, IEnumerable<LoadedStack> stacks, Func<int, int, StackSpec, Diagnostic> say)
    {
        var count = 0;
        foreach (var stack in stacks)
        {
            count += counter.Count(stack.Stack);
            if (counter.Limit(stack.Site.Quotas) is { } limit && count > limit)
            {
                yield return new TreeFinding(stack, say(count, limit, stack.Stack));
            }
        }
    }

    private sealed record Counter(string What, Func<QuotaSpec, int?> Limit, Func<StackSpec, int> Count);
}
