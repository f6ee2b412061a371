namespace Kinx.LbInfra.OpenStack.Networks;

/// <summary>A network to create; what is unset is Neutron's default.</summary>
public sealed record NetworkRequest
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    public string? ProjectId { get; init; }

    public bool? Shared { get; init; }

    /// <summary>Bytes; at most 1442 on the usual geneve.</summary>
    public int? Mtu { get; init; }

    public bool? PortSecurityEnabled { get; init; }
}
