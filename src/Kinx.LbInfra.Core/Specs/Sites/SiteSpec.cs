using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A site file: the cloud, networks and rules that the provider's engineers manage.</summary>
public sealed record SiteSpec : ISpec
{
    /// <summary>Name of the cloud in clouds.yaml. The project of its credentials owns all objects.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Cloud { get; init; }

    /// <summary>Name of the region.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Region { get; init; }

    /// <summary>ID of the image of the nodes.</summary>
    [Format(TextFormat.Uuid)]
    public required string ImageId { get; init; }

    /// <summary>Flavor profiles for load balancers, by name.</summary>
    public required IReadOnlyDictionary<string, FlavorSpec> Flavors { get; init; }

    /// <summary>Default flavor profile.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Flavor { get; init; }

    /// <summary>Boot volume of the nodes. Default: the disk of the flavor.</summary>
    public BootVolumeSpec? BootVolume { get; init; }

    /// <summary>Availability zone of the nodes. Default: Nova chooses.</summary>
    [Format(TextFormat.ObjectName)]
    public string? AvailabilityZone { get; init; }

    /// <summary>
    /// <c>anti-affinity</c>: two nodes of a load balancer never run on the same host; <c>soft-anti-affinity</c>: only if there is no
    /// other host.
    /// </summary>
    [AllowedValues("anti-affinity", "soft-anti-affinity")]
    public string AntiAffinity { get; init; } = "anti-affinity";

    /// <summary>Maximum number of open files of a process on the image: its LimitNOFILE, or else systemd's default.</summary>
    [Range(1024, 1073741816)]
    public int FileLimit { get; init; } = 524288;

    /// <summary>
    /// Seconds that open connections may go on after any change of a load balancer, whichever listener it concerns. The HAProxy process of
    /// before the change serves them, and closes those that are left at the end. Each such process keeps its memory until its last
    /// connection ends.
    /// </summary>
    [Range(1, 2147483)]
    public int HardStopAfter { get; init; } = 1800;

    /// <summary>The management network, for SSH to the nodes.</summary>
    public required ManagementSpec Management { get; init; }

    /// <summary>The L3 network, to the L3 switches.</summary>
    [YamlKey("l3")]
    public required L3NetworkSpec L3 { get; init; }

    /// <summary>How the nodes announce VIPs.</summary>
    public required BgpSpec Bgp { get; init; }

    /// <summary>
    /// If false, nodes are configured only at their first boot. A later change then reaches a node only when it is replaced, and a
    /// rollout continues as soon as Nova reports a new node as ACTIVE, whether it serves or not. TLS keys cannot be used, because nothing
    /// copies them to the nodes.
    /// </summary>
    public bool RemoteCommands { get; init; } = true;

    /// <summary>Alarm on packets per second. Default: none.</summary>
    public AlarmSpec? Alarm { get; init; }

    /// <summary>Where the nodes report their health. Default: no reports.</summary>
    public HealthReportSpec? HealthReport { get; init; }

    /// <summary>Where the nodes send their logs. Default: logs stay on the nodes.</summary>
    public SyslogSpec? Syslog { get; init; }

    /// <summary>Pools of addresses for VIPs, by name. Empty: any address is allowed.</summary>
    public IReadOnlyDictionary<string, VipPoolSpec> VipPools { get; init; } = new Dictionary<string, VipPoolSpec>();

    /// <summary>Quotas of the site and of each project on it.</summary>
    public QuotaSpec Quotas { get; init; } = new();

    /// <summary>Default values for stacks.</summary>
    public SiteDefaultsSpec Defaults { get; init; } = new();

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>The flavor profile of a load balancer that passed validation.</summary>
    /// <exception cref="KeyNotFoundException">The site has no such profile.</exception>
    public FlavorSpec FlavorOf(LoadBalancerSpec loadBalancer) => Flavors[loadBalancer.Flavor ?? Flavor];

    /// <summary>
    /// The AS number of a node: its own, or else <c>as_number</c> of the site, or else <c>base_as_number</c> plus the host part of its L3
    /// address.
    /// </summary>
    /// <param name="loadBalancer">The load balancer of the node.</param>
    /// <param name="nodeIndex">Counted from 0.</param>
    /// <param name="l3Address">The node's IPv4 address on the L3 network.</param>
    public uint AsNumberOf(LoadBalancerSpec loadBalancer, int nodeIndex, HostAddress l3Address) =>
        loadBalancer.Nodes.Addresses.ElementAtOrDefault(nodeIndex)?.AsNumber
        ?? Bgp.AsNumber
        ?? Bgp.BaseAsNumber!.Value + HostOffset.Of(l3Address, L3.Cidr);
}
