namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>A network of project <c>lab</c>; its bridge is br-NAME.</summary>
internal sealed record LabNetwork(string Name, IReadOnlyList<LabSubnet> Subnets)
{
    /// <summary>Carries SSH to the nodes; the outer namespace is 192.168.5.1.</summary>
    public static LabNetwork Management { get; } = new("mgmt", [new("192.168.5.0/24", null, "192.168.5.10", "192.168.5.250")]);

    /// <summary>The switches are .1 and .2, ::1 and ::2.</summary>
    public static LabNetwork L3 { get; } = new(
        "l3",
        [
            new("172.20.0.0/24", "172.20.0.1", "172.20.0.10", "172.20.0.250"),
            new("fd00:172:20::/64", "fd00:172:20::1", "fd00:172:20::10", "fd00:172:20::250"),
        ]);

    /// <summary>
    /// A tenant's network with a back end on it, for members with a <c>subnet_id</c>; the switches are its routers, .1 and .2. Like most
    /// tenants' networks it has DHCP, and offers a default route, which a node must not use.
    /// </summary>
    public static LabNetwork Member { get; } =
        new("member", [new("192.168.56.0/24", "192.168.56.1", "192.168.56.100", "192.168.56.250", HasDhcp: true)]);

    /// <summary>All networks of the lab.</summary>
    public static IReadOnlyList<LabNetwork> All { get; } = [Management, L3, Member];
}
