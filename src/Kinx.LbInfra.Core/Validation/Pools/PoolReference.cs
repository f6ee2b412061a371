using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>A place that names a pool.</summary>
internal sealed record PoolReference(string Name, YamlPath Path)
{
    /// <summary>The references of a listener and of its policies.</summary>
    public static IEnumerable<PoolReference> Of(ListenerSpec listener)
    {
        if (listener.DefaultPool is { } name)
            yield return new PoolReference(name, listener.Path.Key("default_pool"));
        foreach (var policy in listener.L7Policies)
        {
            if (policy.RedirectPool is { } target)
                yield return new PoolReference(target, policy.Path.Key("redirect_pool"));
        }
    }
}
