namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>A security group of a server's ports, by name.</summary>
public sealed record ServerSecurityGroup
{
    public required string Name { get; init; }
}
