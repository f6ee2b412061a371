namespace Pulumi.OpenStack;

/// <summary>The options that every resource and function of this package has.</summary>
internal static class Package
{
    // The version of the published package that this one follows.
    private const string Version = "5.5.1";

    public static CustomResourceOptions Defaults(
        CustomResourceOptions? options, Input<string>? id = null, IEnumerable<string>? additionalSecretOutputs = null)
    {
        var defaults = new CustomResourceOptions { Version = Version, AdditionalSecretOutputs = [.. additionalSecretOutputs ?? []] };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }

    public static InvokeOptions Defaults(InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        Version = options?.Version ?? Version,
        PluginDownloadURL = options?.PluginDownloadURL,
    };

    public static InvokeOutputOptions Defaults(InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        Version = options.Version ?? Version,
        PluginDownloadURL = options.PluginDownloadURL,
        DependsOn = options.DependsOn,
    };
}
