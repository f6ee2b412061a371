using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Core.Validation.Trees;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Core.Validation;

/// <summary>Runs one rule on specs; no YAML is needed, since rules know paths and not lines.</summary>
internal static class RuleTest
{
    public static YamlPath LoadBalancerPath { get; } = YamlPath.Root.Key("loadbalancers").Item(0);

    /// <summary>Code and path of every finding, in order.</summary>
    public static IEnumerable<string> Run(IStackRule rule, params LoadBalancerSpec[] loadBalancers) =>
        Run(rule, SampleStack.Stack() with { Stack = SampleStack.Stack().Stack with { LoadBalancers = loadBalancers } });

    public static IEnumerable<string> Run(IStackRule rule, SiteSpec site) =>
        Run(rule, SampleStack.Stack() with { Site = site });

    public static IEnumerable<string> Run(IStackRule rule, LoadedStack stack) => rule.Check(stack).Select(Text);

    /// <summary>Stack, code and path of every finding about several stacks, which are called a, b, …</summary>
    public static IEnumerable<string> Run(ITreeRule rule, params LoadedStack[] stacks)
    {
        var named = stacks.Select((stack, index) => stack with { Name = ((char)('a' + index)).ToString() }).ToList();
        return rule.Check(named).Select(finding => $"{finding.Stack.Name} {Text(finding.Diagnostic)}");
    }

    public static LoadBalancerSpec WithListeners(params ListenerSpec[] listeners) => SampleStack.LoadBalancer() with
    {
        Path = LoadBalancerPath,
        Listeners = [.. listeners.Select((listener, index) => listener with { Path = LoadBalancerPath.Key("listeners").Item(index) })],
    };

    public static LoadBalancerSpec WithPools(params PoolSpec[] pools) => SampleStack.LoadBalancer() with
    {
        Path = LoadBalancerPath,
        Pools = [.. pools.Select((pool, index) => pool with { Path = LoadBalancerPath.Key("pools").Item(index) })],
    };

    public static LoadBalancerSpec WithMembers(params MemberSpec[] members) =>
        WithPools(SampleStack.Pool() with
        {
            Members = [.. members.Select((member, index) => member with { Path = YamlPath.Root.Key("members").Item(index) })],
        });

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Code} {diagnostic.Path}";
}
