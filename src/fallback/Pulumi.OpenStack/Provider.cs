namespace Pulumi.OpenStack;

/// <summary>A provider of OpenStack resources for one cloud and region.</summary>
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack", name, args ?? new ProviderArgs(), Package.Defaults(options, additionalSecretOutputs: ["password"]))
    {
    }
}
