using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as a provider would see it: plain values, secrets unwrapped, unknowns and nulls absent.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider's URN and id; empty for a default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that is read or imported; empty for a new resource.</summary>
    public string? Id { get; set; }
}
