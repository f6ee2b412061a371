using Pulumi;

namespace Kinx.Pulumi.Aodh;

/// <summary>A provider of Aodh's resources for one cloud and region.</summary>
public class Provider : ProviderResource
{
    private static readonly CustomResourceOptions Defaults = new()
    {
        AdditionalSecretOutputs = { "applicationCredentialSecret", "password" },
    };

    /// <param name="name">Unique name in the stack.</param>
    /// <param name="args">How to sign in.</param>
    /// <param name="options">Options of the resource.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("aodh", name, args ?? new ProviderArgs(), CustomResourceOptions.Merge(Defaults, options))
    {
    }
}
