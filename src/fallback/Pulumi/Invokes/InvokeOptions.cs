namespace Pulumi;

/// <summary>The provider for the call of a function.</summary>
public class InvokeOptions
{
    /// <summary>Its provider is used if <see cref="Provider"/> is not set.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's package.</summary>
    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}
