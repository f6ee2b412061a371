using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A flavor that was found.</summary>
[OutputType]
public sealed class GetFlavorResult
{
    public readonly ImmutableDictionary<string, string>? ExtraSpecs;

    public readonly string Id;

    public readonly bool? IsPublic;

    public readonly string? Name;

    public readonly int? Ram;

    public readonly int? Vcpus;

    [OutputConstructor]
    private GetFlavorResult(
        ImmutableDictionary<string, string>? extraSpecs,
        string id,
        bool? isPublic,
        string? name,
        int? ram,
        int? vcpus)
    {
        ExtraSpecs = extraSpecs;
        Id = id;
        IsPublic = isPublic;
        Name = name;
        Ram = ram;
        Vcpus = vcpus;
    }
}
