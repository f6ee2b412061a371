namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>What Nova answers to the creation of a server. Prints without the password.</summary>
/// <remarks>Source: Compute API v2.1, "Create server", response.</remarks>
public sealed record CreatedServer
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The password that Nova made, or the one that was asked for.</summary>
    public string? AdminPass { get; init; }

    /// <summary>The id, for messages.</summary>
    public override string ToString() => $"server {Id}";
}
