namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>A security group of a server's ports, by name.</summary>
/// <remarks>Source: Compute API v2.1, "Servers", <c>security_groups</c>.</remarks>
public sealed record ServerSecurityGroup
{
    /// <summary>Not always unique in a project.</summary>
    public required string Name { get; init; }
}
