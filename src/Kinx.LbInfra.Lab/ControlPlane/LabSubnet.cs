namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>A subnet of a lab network; addresses outside the pool belong to the world around the nodes.</summary>
/// <param name="Gateway">Null: the subnet gives no default route.</param>
public sealed record LabSubnet(string Cidr, string? Gateway, string PoolStart, string PoolEnd)
{
    /// <summary>4 or 6.</summary>
    public int IpVersion => Cidr.Contains(':', StringComparison.Ordinal) ? 6 : 4;
}
