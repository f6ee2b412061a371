namespace Pulumi;

/// <summary>A configured provider, to be given to resources explicitly.</summary>
public class ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
    : CustomResource($"pulumi:providers:{package}", name, args, options)
{
    internal string Package { get; } = package;
}
