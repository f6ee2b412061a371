namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Nova's response to the creation of a server. Its text does not contain the password.</summary>
/// <remarks>Source: Compute API v2.1, "Create server", response.</remarks>
public sealed record CreatedServer
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The administrator password, generated or requested.</summary>
    public string? AdminPass { get; init; }

    /// <summary>The id, for messages.</summary>
    public override string ToString() => $"server {Id}";
}
