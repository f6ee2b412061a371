using System.Net;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A site file: what the provider's engineers own.</summary>
public sealed record SiteSpec
{
    public const int DefaultFileLimit = 1_048_576;

    /// <summary>A cloud of <c>clouds.yaml</c>. Its project owns every object, and the L3 network too.</summary>
    public required string Cloud { get; init; }

    public required string Region { get; init; }

    public required string ImageId { get; init; }

    /// <summary>The flavor of load balancers that name none.</summary>
    public required string Flavor { get; init; }

    public required IReadOnlyDictionary<string, FlavorSpec> Flavors { get; init; }

    /// <summary>Unset: Nova chooses.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary><c>anti-affinity</c> (default) or <c>soft-anti-affinity</c>.</summary>
    public string AntiAffinity { get; init; } = "anti-affinity";

    public required ManagementSpec Management { get; init; }

    public required NetworkSpec L3 { get; init; }

    public required BgpSpec Bgp { get; init; }

    /// <summary>Open files that a node's HAProxy may have.</summary>
    public int FileLimit { get; init; } = DefaultFileLimit;

    /// <summary>False: nodes are created and never changed over SSH.</summary>
    public bool RemoteCommands { get; init; } = true;

    public FlavorSpec FlavorOf(LoadBalancerSpec loadBalancer) => Flavors[loadBalancer.Flavor ?? Flavor];

    /// <summary>The AS number of the node with this L3 address.</summary>
    public uint AsNumberOf(string l3Address) => Bgp.AsNumberOf(IPAddress.Parse(l3Address), IPNetwork.Parse(L3.Cidr));
}
