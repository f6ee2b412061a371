using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A load balancer: the body of Octavia's fully populated create call, and what is ours.</summary>
public sealed record LoadBalancerSpec : ISpec
{
    /// <summary>Unique in a site. Node, server and port names derive from it; letters, digits and dashes, at most 58 characters.</summary>
    [StringLength(58)]
    [Format(TextFormat.HostLabel)]
    public required string Name { get; init; }

    /// <summary>Text for people; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>False withdraws all VIPs and keeps the nodes.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>
    /// The address that clients use; announced by every node. Required; <c>vip allocate</c> picks it from <c>vip_pool</c>.
    /// </summary>
    [Format(TextFormat.IpAddress)]
    public string VipAddress { get; init; } = "";

    /// <summary>The site's pool from which <c>vip allocate</c> takes the address.</summary>
    [Format(TextFormat.ObjectName)]
    public string? VipPool { get; init; }

    /// <summary>Further addresses of all listeners.</summary>
    public IReadOnlyList<AdditionalVipSpec> AdditionalVips { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ListenerSpec> Listeners { get; init; } = [];

    /// <summary>The pools in the order of the file, then those that listeners and policies give inline.</summary>
    public IReadOnlyList<PoolSpec> Pools { get; init; } = [];

    /// <summary>How many nodes, and their addresses where Neutron does not pick them.</summary>
    public NodesSpec Nodes { get; init; } = new();

    /// <summary>A flavor profile of the site; if unset, the site's default.</summary>
    [Format(TextFormat.ObjectName)]
    public string? Flavor { get; init; }

    /// <summary>
    /// True: neither the load balancer's objects nor the stack can be deleted, nor a node be replaced, which a new image, flavor, SSH user, SSH
    /// key or member subnet asks for. For these, first set it to false and run <c>up</c>, then make the change in a second <c>up</c>, and set it
    /// again. Listeners, pools and members may change as ever.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>
    /// Free texts for people and tools, at most 48; on servers and ports a long one is cut to 60 characters, and slashes and commas are dashes.
    /// </summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Octavia's choice of a network for the VIP.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a subnet")]
    [Format(TextFormat.Uuid)]
    public string? VipSubnetId { get; init; }

    /// <summary>Octavia's choice of a network for the VIP.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a network")]
    [Format(TextFormat.Uuid)]
    public string? VipNetworkId { get; init; }

    /// <summary>Octavia's driver.</summary>
    [Ignored("there is one kind of load balancer here")]
    [StringLength(64)]
    public string? Provider { get; init; }

    /// <summary>Octavia's flavor, which is not one of the site's.</summary>
    [Refused("it names a flavor of an Octavia installation", "name a flavor profile of the site with \"flavor\"")]
    public string? FlavorId { get; init; }

    /// <summary>Octavia's availability zone.</summary>
    [Ignored("the site decides where its nodes run")]
    [StringLength(255)]
    public string? AvailabilityZone { get; init; }

    /// <summary>An existing Neutron port as VIP.</summary>
    [Refused("no Neutron port is made or used for a VIP", "give the address with \"vip_address\"")]
    public string? VipPortId { get; init; }

    /// <summary>A QoS policy of the VIP's port.</summary>
    [Refused(
        "there is no Neutron port for a VIP that could carry it, and traffic would not be limited",
        "remove it; limit connections with \"connection_limit\"")]
    public string? VipQosPolicyId { get; init; }

    /// <summary>Security groups of the VIP's port.</summary>
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
    public IReadOnlyList<string> VipAddresses =>
        [.. AdditionalVips.Select(vip => vip.IpAddress).Prepend(VipAddress).Where(address => address.Length > 0)];

    /// <summary>
    /// The Neutron subnets on which every node gets a port, each once, in the order of the members that first name them.
    /// </summary>
    public IReadOnlyList<string> MemberSubnetIds =>
        [.. Pools.SelectMany(pool => pool.Members).Select(member => member.SubnetId).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The pool of a name; null for no name, or one that no pool has.</summary>
    public PoolSpec? FindPool(string? name) => name is null ? null : Pools.FirstOrDefault(pool => pool.Name == name);
}
