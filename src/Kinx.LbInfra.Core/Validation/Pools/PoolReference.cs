using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A place that names a pool.</summary>
internal sealed record PoolReference(string Name, YamlPath Path)
{
    /// <summary>The references of a listener and of its policies.</summary>
    public static IEnumerable<PoolReference> Of(ListenerSpec listener)
    {
        if (listener.DefaultPool is { } name) yield return new PoolReference(name, listener.At(it => it.DefaultPool));
        foreach (var policy in listener.L7Policies)
        {
            if (policy.RedirectPool is { } target) yield return new PoolReference(target, policy.At(it => it.RedirectPool));
        }
    }
}
