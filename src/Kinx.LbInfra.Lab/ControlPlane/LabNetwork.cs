namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>A network of project `lab` with its one subnet; addresses below the pool belong to the world around the nodes.</summary>
/// <param name="Gateway">Null: the subnet gives no default route.</param>
public sealed record LabNetwork(string Name, string Cidr, string? Gateway, string PoolStart, string PoolEnd)
{
    /// <summary>SSH to the nodes comes over it; the outer namespace is 192.168.5.1.</summary>
    public static LabNetwork Management { get; } = new("mgmt", "192.168.5.0/24", null, "192.168.5.10", "192.168.5.250");

    /// <summary>The switches are .1 and .2.</summary>
    public static LabNetwork L3 { get; } = new("l3", "172.20.0.0/24", "172.20.0.1", "172.20.0.10", "172.20.0.250");
}
