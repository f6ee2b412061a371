namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the component's children, one per package.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>Merged options: the second's values win, its lists are appended, and Provider becomes one of the Providers.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null) continue;
            merged.Overlay(options);
            if (options.Provider is { } provider) merged.Providers = [.. merged.Providers, provider];
            merged.Providers = [.. merged.Providers, .. options.Providers];
        }

        merged.Provider = null;
        return merged;
    }

    /// <exception cref="ResourceException">Both Provider and Providers are set.</exception>
    internal override ComponentResourceOptions Clone()
    {
        if (Provider is not null && Providers.Count > 0)
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", null);
        }

        return Merge(this, null);
    }

    internal IEnumerable<KeyValuePair<string, ProviderResource>> AllProviders() =>
        Providers.Select(provider => KeyValuePair.Create(provider.Package, provider));
}
