using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a provider's function.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider's URN and id; empty for a default one.</summary>
    public string? Provider { get; set; }
}
