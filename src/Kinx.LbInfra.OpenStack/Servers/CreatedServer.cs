namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>What Nova answers to the creation of a server. Prints without the password.</summary>
public sealed record CreatedServer
{
    public required string Id { get; init; }

    /// <summary>The password that Nova made, or the one that was asked for.</summary>
    public string? AdminPass { get; init; }

    public override string ToString() => $"server {Id}";
}
