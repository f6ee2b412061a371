using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

/// <summary>A node with a management and an L3 interface.</summary>
internal static class SampleNode
{
    public static NodeInterface Management { get; } = new(
        "ens3",
        "11111111-aaaa-4000-8000-000000000001",
        "mgmt",
        "fa:16:3e:00:00:01",
        1442,
        [new NodeAddress("192.168.5.11", 24)],
        ["192.168.5.11"],
        []);

    public static NodeInterface L3 { get; } = new(
        "ens4",
        "22222222-bbbb-4000-8000-000000000002",
        "l3",
        "fa:16:3e:00:00:02",
        1442,
        [new NodeAddress("172.20.0.11", 24, "172.20.0.1")],
        ["172.20.0.11"],
        [new FirewallRule(Ingress: true, Ipv6: false, "tcp", 80, 80, RemoteAddresses: null)]);

    public static NodeDefinition Definition { get; } = new(
        "5b1c2a52-2f8e-4f0e-9d0b-0d5b5e6a7c01",
        "web-a",
        NodeRelease.Bookworm,
        UserData: null,
        new Dictionary<string, string> { ["lb"] = "web" },
        [Management, L3]);
}
