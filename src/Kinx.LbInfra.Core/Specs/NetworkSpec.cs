namespace Kinx.LbInfra.Core.Specs;

/// <summary>A Neutron network that exists before any stack.</summary>
public record NetworkSpec
{
    /// <summary>Its name.</summary>
    public required string Network { get; init; }

    /// <summary>The subnet that nodes get their addresses from.</summary>
    public required string Cidr { get; init; }
}
