using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Testing;

/// <summary>A small load balancer of two nodes, the one of README and demo, as specs.</summary>
public static class SampleStack
{
    public const string Vip = "1.201.0.47";

    /// <summary>Addresses of web-a and web-b.</summary>
    public static IReadOnlyList<NodeAddresses> Nodes { get; } =
    [
        new(HostAddress.Parse("192.168.5.11"), HostAddress.Parse("172.20.0.11")),
        new(HostAddress.Parse("192.168.5.12"), HostAddress.Parse("172.20.0.12")),
    ];

    public static NodeKeys Keys { get; } = new(
        "-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5\n-----END OPENSSH PRIVATE KEY-----\n",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBa7RZvJ1vJXvY0Yl5cYz6gJ1m7Y0Jm1Xn1p9Zr2f0aQ web-a",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBa7RZvJ1vJXvY0Yl5cYz6gJ1m7Y0Jm1Xn1p9Zr2f0aQ login");

    public static LoadedStack Stack(LoadBalancerSpec? loadBalancer = null) => new(
        "sample",
        "stacks/sample.yaml",
        new StackSpec { Site = "lab", ProjectId = "5a8eb8f5010747c5898ba2b583eef2c0", LoadBalancers = [loadBalancer ?? LoadBalancer()] },
        Site());

    public static LoadBalancerSpec LoadBalancer() => new()
    {
        Name = "web",
        VipAddress = HostAddress.Parse(Vip),
        Listeners = [Listener()],
        Pools = [Pool()],
    };

    public static ListenerSpec Listener() => new()
    {
        Name = "http",
        Protocol = ListenerProtocol.Http,
        ProtocolPort = 80,
        ConnectionLimit = 2000,
        DefaultPool = "web",
    };

    public static PoolSpec Pool() => new()
    {
        Name = "web",
        Protocol = PoolProtocol.Http,
        LbAlgorithm = LbAlgorithm.RoundRobin,
        HealthMonitor = new HealthMonitorSpec
        {
            Type = HealthMonitorType.Http,
            Delay = 1,
            Timeout = 1,
            MaxRetries = 2,
            MaxRetriesDown = 2,
        },
        Members = [Member("192.168.55.36"), Member("192.168.55.37")],
    };

    public static MemberSpec Member(string address) => new() { Address = HostAddress.Parse(address), ProtocolPort = 80 };

    public static SiteSpec Site() => new()
    {
        Cloud = "lbinfra-lab",
        Region = "RegionOne",
        ImageId = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60",
        Flavor = "small",
        Flavors = new Dictionary<string, FlavorSpec> { ["small"] = new() { Id = "lb-small", Vcpus = 2, Ram = 2048 } },
        Management = new ManagementSpec
        {
            Network = "mgmt",
            Cidr = Cidr.Parse("192.168.5.0/24"),
            AllowedCidrs = [Cidr.Parse("192.168.5.0/24")],
        },
        L3 = new L3NetworkSpec { Network = "l3", Cidr = Cidr.Parse("172.20.0.0/24") },
        Bgp = new BgpSpec
        {
            BaseAsNumber = 4_200_000_000,
            Gateways =
            [
                new GatewaySpec { Address = HostAddress.Parse("172.20.0.1"), AsNumber = 60201 },
                new GatewaySpec { Address = HostAddress.Parse("172.20.0.2"), AsNumber = 60201 },
            ],
            Timers = new BgpTimersSpec { Keepalive = 1, Hold = 3 },
        },
        FileLimit = 20_000,
    };
}
