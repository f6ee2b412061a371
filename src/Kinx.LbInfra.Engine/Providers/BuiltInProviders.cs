using Kinx.LbInfra.Engine.Providers.Command;
using Kinx.LbInfra.Engine.Providers.OpenStack;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Engine.Providers;

/// <summary>The providers that the embedded engine brings along.</summary>
/// <param name="loader">Where clouds.yaml and the <c>OS_*</c> variables are looked for.</param>
public sealed class BuiltInProviders(CloudConfigLoader loader, TimeProvider time) : IProviderFactory
{
    /// <summary>With the settings of this process's environment and working folder.</summary>
    public static BuiltInProviders FromProcess() => new(CloudConfigLoader.FromProcess(), TimeProvider.System);

    public IResourceProvider Create(string package) => package switch
    {
        "openstack" => new OpenStackProvider(loader, time),
        "command" => new CommandProvider(time),
        _ => throw new ProviderException($"the embedded engine has no provider package '{package}'; it has: command, openstack"),
    };
}
