using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A network that was found.</summary>
[OutputType]
public sealed class GetNetworkResult
{
    public readonly string Id;

    public readonly string? Name;

    public readonly ImmutableArray<string> Subnets;

    [OutputConstructor]
    private GetNetworkResult(
        string id,
        string? name,
        ImmutableArray<string> subnets)
    {
        Id = id;
        Name = name;
        Subnets = subnets;
    }
}
