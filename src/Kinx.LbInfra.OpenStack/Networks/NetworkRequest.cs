namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>A network to create. Unset fields get Neutron's defaults.</summary>
/// <remarks>Source: Networking API v2.0, "Create network".</remarks>
public sealed record NetworkRequest
{
    /// <summary>At most 255 characters; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Whether all projects may use it; administrators only.</summary>
    public bool? Shared { get; init; }

    /// <summary>Bytes; at most 1442 on the usual geneve.</summary>
    public int? Mtu { get; init; }

    /// <summary>Default for its ports: whether security groups and source address checks apply.</summary>
    public bool? PortSecurityEnabled { get; init; }
}
