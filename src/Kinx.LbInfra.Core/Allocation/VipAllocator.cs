using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>Allocates VIPs from the pools of a site, each to one load balancer in all stacks of the site.</summary>
public static class VipAllocator
{
    /// <summary>Decides what to write, without writing it.</summary>
    /// <param name="file">The stack file whose load balancers get addresses.</param>
    /// <param name="tree">All stack files of the project.</param>
    /// <param name="loadBalancer">Name of the only load balancer that gets an address; null for all that have none.</param>
    public static VipAllocation Plan(string file, IEnumerable<string> tree, string? loadBalancer)
    {
        var sites = new SiteFiles();
        var target = StackLoader.Read(file, sites);
        var others = tree
            .Where(other => Path.GetFullPath(other) != Path.GetFullPath(file))
            .Select(other => StackLoader.Read(other, sites))
            .ToList();
        var errors = Unreadable(target, others).ToList();
        return errors.Count > 0 ? Refused(file, errors) : Plan(file, target, others, loadBalancer);
    }

    // A file that cannot be read may contain an address that would be allocated again.
    private static IEnumerable<Diagnostic> Unreadable(ReadStack target, IEnumerable<ReadStack> others) =>
        others.Where(other => other.Stack is null || target.Stack is null || other.Stack.Stack.Site == target.Stack.Stack.Site)
            .Prepend(target)
            .SelectMany(read => read.Diagnostics)
            .Where(diagnostic => diagnostic.Severity == Severity.Error);

    private static VipAllocation Plan(string file, ReadStack target, IReadOnlyList<ReadStack> others, string? loadBalancer)
    {
        var stack = target.Stack!;
        var free = new FreeAddresses(stack.Site, InUse(stack, others));
        var choices = new List<(LoadBalancerSpec LoadBalancer, VipChoice Choice)>();
        var errors = new List<Diagnostic>();
        foreach (var item in stack.Stack.LoadBalancers)
        {
            if (item.VipAddress is not null || (loadBalancer is not null && item.Name != loadBalancer)) continue;
            if (WhyNot(item, stack.Site) is { } reason)
            {
                errors.Add(target.Locate(reason));
            }
            else if (free.Take(stack.Site.VipPools[item.VipPool!]) is { } address)
            {
                choices.Add((item, new VipChoice(item.Name, item.VipPool!, address)));
            }
            else
            {
                errors.Add(target.Locate(AllocationDiagnostics.VipPoolExhausted(item.At(it => it.VipPool), item.VipPool!)));
            }
        }

        return errors.Count > 0 ? Refused(file, errors) : Written(file, target, choices);
    }

    private static IEnumerable<HostAddress> InUse(LoadedStack target, IEnumerable<ReadStack> others) =>
        others.Select(other => other.Stack!).Where(stack => stack.Stack.Site == target.Stack.Site).Append(target)
            .SelectMany(stack => stack.Stack.LoadBalancers)
            .SelectMany(item => item.VipAddresses.Concat(item.Pools.SelectMany(pool => pool.Members).Select(member => member.Address)));

    private static Diagnostic? WhyNot(LoadBalancerSpec loadBalancer, SiteSpec site)
    {
        if (loadBalancer.VipPool is not { } pool)
        {
            return AllocationDiagnostics.VipPoolMissing(loadBalancer.Path, loadBalancer.Name, site.VipPools.Keys);
        }

        if (site.VipPools.ContainsKey(pool)) return null;
        return SpecDiagnostics.UnknownVipPool(loadBalancer.At(it => it.VipPool), pool, site.VipPools.Keys);
    }

    private static VipAllocation Written(string file, ReadStack target, List<(LoadBalancerSpec LoadBalancer, VipChoice Choice)> choices)
    {
        if (choices.Count == 0) return new VipAllocation(file, [], null, []);
        if (StackFileText.Read(file) is { } text)
        {
            var insertion = new VipInsertion(target.StackMap!, text);
            var edited = TextEdit.Apply(text, choices.Select(item => insertion.Edit(item.LoadBalancer, item.Choice.Address)));
            if (IsAsMeant(file, edited, choices)) return new VipAllocation(file, [.. choices.Select(item => item.Choice)], edited, []);
        }

        var first = choices[0];
        var path = first.LoadBalancer.At(it => it.VipPool);
        var diagnostic = AllocationDiagnostics.LayoutNotEditable(path, first.Choice.LoadBalancer, first.Choice.Address);
        return Refused(file, [target.Locate(diagnostic)]);
    }

    private static bool IsAsMeant(string file, string edited, List<(LoadBalancerSpec LoadBalancer, VipChoice Choice)> choices)
    {
        var read = SpecFile<StackSpec>.Parse(file, edited);
        return !read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
            && choices.TrueForAll(item => read.Spec?.LoadBalancers.FirstOrDefault(lb => lb.Path.Equals(item.LoadBalancer.Path))?.VipAddress
                == item.Choice.Address);
    }

    private static VipAllocation Refused(string file, IEnumerable<Diagnostic> errors) => new(file, [], null, Located.Sort(errors));
}
