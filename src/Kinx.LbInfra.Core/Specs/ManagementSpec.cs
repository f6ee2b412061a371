namespace Kinx.LbInfra.Core.Specs;

/// <summary>The network over which nodes are managed.</summary>
public sealed record ManagementSpec : NetworkSpec
{
    /// <summary>From where SSH is allowed.</summary>
    public required IReadOnlyList<string> AllowedCidrs { get; init; }

    /// <summary>Unset: root. Another user needs passwordless sudo.</summary>
    public string SshUser { get; init; } = "root";
}
