using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Finds out who looks after a resource.</summary>
internal static class Managers
{
    public static async Task<IResourceManager> OfAsync(
        ResourceState resource, ProviderRegistry providers, CancellationToken cancellationToken)
    {
        if (!resource.Custom)
            return ComponentManager.Instance;
        if (resource.IsProvider)
            return new ProviderManager(providers, resource.Type[ResourceState.ProviderTypePrefix.Length..]);
        var reference = resource.Provider
            ?? throw new DeploymentException($"the state names no provider for '{resource.Urn}'; restore it from a backup");
        return await providers.GetAsync(reference, cancellationToken);
    }
}
