namespace Pulumi;

/// <summary>Which provider a function is called with.</summary>
public class InvokeOptions
{
    /// <summary>Its provider is used if none is given here.</summary>
    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's package.</summary>
    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}
