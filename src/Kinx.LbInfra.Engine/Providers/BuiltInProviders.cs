using Kinx.LbInfra.Engine.Providers.Command;
using Kinx.LbInfra.Engine.Providers.OpenStack;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Secrets;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Engine.Providers;

/// <summary>The providers that are part of the engine: <c>command</c> and <c>openstack</c>.</summary>
/// <param name="loader">Finds clouds.yaml and the <c>OS_*</c> variables.</param>
/// <param name="time">The clock for waits and time limits.</param>
public sealed class BuiltInProviders(CloudConfigLoader loader, TimeProvider time) : IProviderFactory
{
    IResourceProvider IProviderFactory.Create(string package) => Create(package);

    /// <exception cref="ProviderException">There is no provider for the package.</exception>
    internal IResourceProvider Create(string package) => package switch
    {
        "openstack" => new SecretlessProvider(new OpenStackProvider(loader, time)),
        "command" => new CommandProvider(time),
        _ => throw new ProviderException($"the embedded engine has no provider package '{package}'; it has: command, openstack"),
    };
}
