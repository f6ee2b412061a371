using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A load balancer: the body of Octavia's fully populated create request, plus additional fields.</summary>
[Envelope("loadbalancer")]
public sealed record LoadBalancerSpec : ISpec
{
    /// <summary>
    /// Name, unique on the site: letters, digits and dashes, at most 58 characters. Nodes, servers and ports are named after it.
    /// </summary>
    [StringLength(58)]
    [Format(TextFormat.HostLabel)]
    public required string Name { get; init; }

    /// <summary>Description; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>If false, all VIPs are withdrawn; the nodes remain.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>
    /// The address that clients connect to, announced by every node. Required; <c>vip allocate</c> can take it from <c>vip_pool</c>.
    /// </summary>
    public HostAddress? VipAddress { get; init; }

    /// <summary>The VIP pool of the site from which <c>vip allocate</c> takes the address.</summary>
    [Format(TextFormat.ObjectName)]
    public string? VipPool { get; init; }

    /// <summary>Additional addresses of all listeners.</summary>
    public IReadOnlyList<AdditionalVipSpec> AdditionalVips { get; init; } = [];

    /// <summary>The listeners, in the order of the file.</summary>
    public IReadOnlyList<ListenerSpec> Listeners { get; init; } = [];

    /// <summary>The pools in the order of the file, followed by the inline pools of listeners and policies.</summary>
    public IReadOnlyList<PoolSpec> Pools { get; init; } = [];

    /// <summary>Number of nodes, and their addresses if Neutron does not choose them.</summary>
    public NodesSpec Nodes { get; init; } = new();

    /// <summary>Flavor profile of the site. Default: the site's default profile.</summary>
    [Format(TextFormat.ObjectName)]
    public string? Flavor { get; init; }

    /// <summary>
    /// If true, neither the stack nor the objects of the load balancer can be deleted, and no node can be replaced. A new image, flavor,
    /// SSH user, SSH key or member subnet requires replacement: set this to false and run <c>up</c>, make the change and run <c>up</c>
    /// again, then set this back to true. Listeners, pools and members can always be changed.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>
    /// Free-form tags, at most 48. On servers and ports, a tag is cut to 60 characters, and slashes and commas become dashes.
    /// </summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>The subnet of the VIP in Octavia.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a subnet")]
    [Format(TextFormat.Uuid)]
    public string? VipSubnetId { get; init; }

    /// <summary>The network of the VIP in Octavia.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a network")]
    [Format(TextFormat.Uuid)]
    public string? VipNetworkId { get; init; }

    /// <summary>The provider driver in Octavia.</summary>
    [Ignored("there is one kind of load balancer here")]
    [StringLength(64)]
    public string? Provider { get; init; }

    /// <summary>The flavor in Octavia, which is not a flavor profile of the site.</summary>
    [Refused("it names a flavor of an Octavia installation", "name a flavor profile of the site with \"flavor\"")]
    public string? FlavorId { get; init; }

    /// <summary>The availability zone in Octavia.</summary>
    [Ignored("the site decides where its nodes run")]
    [StringLength(255)]
    public string? AvailabilityZone { get; init; }

    /// <summary>An existing Neutron port for the VIP in Octavia.</summary>
    [Refused("no Neutron port is made or used for a VIP", "give the address with \"vip_address\"")]
    public string? VipPortId { get; init; }

    /// <summary>The QoS policy of the VIP's port in Octavia.</summary>
    [Refused(
        "there is no Neutron port for a VIP that could carry it, and traffic would not be limited",
        "remove it; limit connections with \"connection_limit\"")]
    public string? VipQosPolicyId { get; init; }

    /// <summary>The security groups of the VIP's port in Octavia.</summary>
    [Refused(
        "there is no Neutron port for a VIP that could carry them, and traffic would not be filtered",
        "restrict clients with \"allowed_cidrs\" of the listeners")]
    public IReadOnlyList<string> VipSgIds { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Nodes.Count;

    /// <summary>Names of the nodes and of their servers: <c>web-a</c>, <c>web-b</c>, …</summary>
    public IReadOnlyList<string> NodeNames => [.. Enumerable.Range(0, NodeCount).Select(index => $"{Name}-{(char)('a' + index)}")];

    /// <summary>All addresses that the nodes announce: <c>vip_address</c> first, then the additional ones.</summary>
    public IReadOnlyList<HostAddress> VipAddresses =>
        [.. AdditionalVips.Select(vip => vip.IpAddress).Prepend(VipAddress ?? HostAddress.None).Where(address => !address.IsNone)];

    /// <summary>
    /// The Neutron subnets on which every node gets a port, without duplicates, in the order in which members first name them.
    /// </summary>
    public IReadOnlyList<string> MemberSubnetIds =>
        [.. Pools.SelectMany(pool => pool.Members).Select(member => member.SubnetId).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The pool with this name; null if there is none, or if the name is null.</summary>
    public PoolSpec? FindPool(string? name) => name is null ? null : Pools.FirstOrDefault(pool => pool.Name == name);
}
