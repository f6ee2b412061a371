using Kinx.LbInfra.Engine.Providers.OpenStack.Instances;
using Kinx.LbInfra.Engine.Providers.OpenStack.Ports;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;
using Kinx.LbInfra.Engine.Providers.OpenStack.ServerGroups;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

namespace Kinx.LbInfra.Engine.Providers.OpenStack;

/// <summary>The resource types of the provider.</summary>
internal static class ResourceTypes
{
    private static readonly IReadOnlyList<IOpenStackResource> All =
        [new InstanceResource(), new ServerGroupResource(), new PortResource(), new SecGroupResource(), new SecGroupRuleResource()];

    /// <exception cref="ProviderException">The provider does not have the type.</exception>
    public static IOpenStackResource Find(string type) => All.FirstOrDefault(resource => resource.Schema.Type == type)
        ?? throw new ProviderException(
            $"the openstack provider has no resource type '{type}'; "
            + $"it has {string.Join(", ", All.Select(resource => resource.Schema.Type))}");

    /// <summary>The top-level properties that an update changes.</summary>
    public static HashSet<string> ChangedNames(IOpenStackResource resource, UpdateRequest request)
    {
        var difference = resource.Diff(new DiffRequest(
            request.Resource, request.Id, request.OldInputs, request.OldOutputs, request.NewInputs, request.IgnoreChanges));
        return [.. (difference.Detailed?.Keys ?? []).Select(PropertyChanges.TopLevel)];
    }
}
