namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that are secret whatever the provider says.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>The id of an existing object to import.</summary>
    public string? ImportId { get; set; }

    /// <summary>Merged options: the second's values win, and its lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null) continue;
            merged.Overlay(options);
            merged.DeleteBeforeReplace = options.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.AdditionalSecretOutputs = [.. merged.AdditionalSecretOutputs, .. options.AdditionalSecretOutputs];
            merged.ImportId = options.ImportId ?? merged.ImportId;
        }

        return merged;
    }

    internal override CustomResourceOptions Clone() => Merge(this, null);
}
