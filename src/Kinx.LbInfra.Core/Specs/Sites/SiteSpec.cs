using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A site file: the cloud, networks and rules that the provider's engineers own.</summary>
public sealed record SiteSpec : ISpec
{
    /// <summary>Name of the cloud in clouds.yaml; its project owns every object.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Cloud { get; init; }

    /// <summary>Name of the region.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Region { get; init; }

    /// <summary>Id of the nodes' image.</summary>
    [Format(TextFormat.Uuid)]
    public required string ImageId { get; init; }

    /// <summary>Profiles that load balancers may name, by name.</summary>
    public required IReadOnlyDictionary<string, FlavorSpec> Flavors { get; init; }

    /// <summary>The profile of a load balancer that names none.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Flavor { get; init; }

    /// <summary>If unset, nodes boot from the flavor's own disk.</summary>
    public BootVolumeSpec? BootVolume { get; init; }

    /// <summary>If unset, Nova picks.</summary>
    [Format(TextFormat.ObjectName)]
    public string? AvailabilityZone { get; init; }

    /// <summary>
    /// <c>anti-affinity</c>: never two nodes of a load balancer on one host; <c>soft-anti-affinity</c>: only when there is no other way.
    /// </summary>
    [AllowedValues("anti-affinity", "soft-anti-affinity")]
    public string AntiAffinity { get; init; } = "anti-affinity";

    /// <summary>Open files that a process on the image may have: its LimitNOFILE, or systemd's own limit.</summary>
    [Range(1024, 1073741816)]
    public int FileLimit { get; init; } = 524288;

    /// <summary>The network for SSH.</summary>
    public required ManagementSpec Management { get; init; }

    /// <summary>The network to the L3 switches.</summary>
    [YamlKey("l3")]
    public required L3NetworkSpec L3 { get; init; }

    /// <summary>How nodes announce VIPs.</summary>
    public required BgpSpec Bgp { get; init; }

    /// <summary>
    /// False: nodes are configured at their first boot only. Later changes then reach a node with its replacement alone, and a roll goes on to
    /// the next node as soon as Nova calls one ACTIVE, whether it serves or not. No TLS keys: nothing would bring them.
    /// </summary>
    public bool RemoteCommands { get; init; } = true;

    /// <summary>Alarm on packets per second; if unset, none.</summary>
    public AlarmSpec? Alarm { get; init; }

    /// <summary>Where nodes report their health; if unset, nowhere.</summary>
    public HealthReportSpec? HealthReport { get; init; }

    /// <summary>Where nodes send their logs; if unset, they keep them.</summary>
    public SyslogSpec? Syslog { get; init; }

    /// <summary>The addresses that VIPs may come from, by name; empty: any.</summary>
    public IReadOnlyDictionary<string, VipPoolSpec> VipPools { get; init; } = new Dictionary<string, VipPoolSpec>();

    /// <summary>Limits of a site and of each tenant on it.</summary>
    public QuotaSpec Quotas { get; init; } = new();

    /// <summary>Values for what stacks leave open.</summary>
    public SiteDefaultsSpec Defaults { get; init; } = new();

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>The flavor profile of a load balancer that passed validation.</summary>
    /// <exception cref="KeyNotFoundException">The site has no such profile.</exception>
    public FlavorSpec FlavorOf(LoadBalancerSpec loadBalancer) => Flavors[loadBalancer.Flavor ?? Flavor];

    /// <summary>
    /// The AS number of a node: its own, else the site's one, else the base plus the host part of its L3 address.
    /// </summary>
    /// <param name="loadBalancer">The load balancer of the node.</param>
    /// <param name="nodeIndex">Counted from 0.</param>
    /// <param name="l3Address">The node's IPv4 address on the L3 network.</param>
    public uint AsNumberOf(LoadBalancerSpec loadBalancer, int nodeIndex, string l3Address) =>
        loadBalancer.Nodes.Addresses.ElementAtOrDefault(nodeIndex)?.AsNumber
        ?? Bgp.AsNumber
        ?? Bgp.BaseAsNumber!.Value + HostOffset.Of(l3Address, L3.Cidr);
}
