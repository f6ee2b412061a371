using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Finds the manager of a resource.</summary>
internal static class ResourceManagers
{
    /// <exception cref="DeploymentException">The resource's provider is unknown.</exception>
    public static async Task<IResourceManager> OfAsync(
        ResourceState resource, ProviderRegistry providers, CancellationToken cancellationToken)
    {
        if (!resource.Custom) return ComponentManager.Instance;
        if (resource.IsProvider) return new ProviderManager(providers, ProviderType.PackageOf(resource.Type));
        var reference = resource.Provider
            ?? throw new DeploymentException($"the state names no provider for '{resource.Urn}'; restore it from a backup");
        return await providers.GetAsync(reference, cancellationToken);
    }
}
