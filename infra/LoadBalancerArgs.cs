using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Infra;

/// <summary>What the resources of one load balancer are made from.</summary>
internal sealed record LoadBalancerArgs(
    LoadedStack Stack, LoadBalancerSpec Spec, SiteCloud Site, NodeSecrets Secrets, NodeRenderer Renderer, UserDataRenderer UserData)
{
    /// <summary>Tags of every object of this load balancer; fixed at creation, since the published plugin brings removed tags back.</summary>
    public IReadOnlyList<string> Tags => [$"kinx:lb={Spec.Name}", $"kinx:stack={Stack.Name}"];
}
