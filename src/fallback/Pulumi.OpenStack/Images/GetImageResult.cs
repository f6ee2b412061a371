using System.Collections.Immutable;

namespace Pulumi.OpenStack.Images;

/// <summary>An image that was found.</summary>
[OutputType]
public sealed class GetImageResult
{
    public readonly string Id;

    public readonly string? Name;

    public readonly ImmutableDictionary<string, string>? Properties;

    public readonly int SizeBytes;

    public readonly ImmutableArray<string> Tags;

    [OutputConstructor]
    private GetImageResult(
        string id,
        string? name,
        ImmutableDictionary<string, string>? properties,
        int sizeBytes,
        ImmutableArray<string> tags)
    {
        Id = id;
        Name = name;
        Properties = properties;
        SizeBytes = sizeBytes;
        Tags = tags;
    }
}
