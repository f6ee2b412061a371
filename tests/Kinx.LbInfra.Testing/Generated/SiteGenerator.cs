using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static Kinx.LbInfra.Testing.Generated.Tree;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Valid sites. Their subnets are always the same.</summary>
internal static class SiteGenerator
{
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBa7RZvJ1vJXvY0Yl5cYz6gJ1m7Y0Jm1Xn1p9Zr2f0aQ";

    public static Gen<JsonObject> Site { get; } = Fields().Select(WithoutPasswordsIfUndeliverable);

    private static Gen<JsonObject> Fields() => Mapping(
        Field("cloud", (JsonNode)"provider"),
        Field("region", (JsonNode)"RegionOne"),
        Field("image_id", (JsonNode)"7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60"),
        Field("flavors", new JsonObject
        {
            ["small"] = new JsonObject { ["id"] = "lb-small", ["vcpus"] = 2, ["ram"] = 65536 },
            ["big"] = new JsonObject { ["id"] = "lb-big", ["vcpus"] = 8, ["ram"] = 131072 },
        }),
        Field("flavor", (JsonNode)"small"),
        Maybe("boot_volume", Mapping(Field("size", Gen.Choose(1, 100)), Maybe("type", Gen.Constant("fast")))),
        Maybe("availability_zone", Gen.Constant("az1")),
        Maybe("anti_affinity", Gen.Elements("anti-affinity", "soft-anti-affinity")),
        Field("file_limit", (JsonNode)1_000_000),
        Field("management", Management()),
        Field("l3", new JsonObject { ["network"] = "l3", ["cidr"] = "172.20.0.0/24", ["cidr_v6"] = "2001:db8:20::/64" }),
        Field("bgp", Bgp()),
        Maybe("remote_commands", Switch),
        Maybe("alarm", Alarm()),
        Maybe(
            "health_report",
            Mapping(
                Field("url", Gen.Elements("https://health.example.com/r?a=b&c=%20d", "http://10.0.0.1:8080/")),
                Maybe("interval", Gen.Elements(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30)))),
        Maybe("syslog", Mapping(
            Field("address", Gen.Elements("192.168.5.3", "2001:db8:5::3")), Maybe("port", Gen.Choose(1, 65535)),
            Maybe("transport", Gen.Elements("udp", "tcp")))),
        Maybe("vip_pools", Gen.Constant(new JsonObject
        {
            ["public"] =
                new JsonObject { ["cidrs"] = new JsonArray("1.201.0.0/24", "2001:db8:1::/64"), ["excluded"] = new JsonArray("1.201.0.1") },
        })),
        Maybe("quotas", Mapping(
            Field("loadbalancers", Gen.Choose(1, 9)), Field("nodes", Gen.Choose(4, 9)),
            Field("loadbalancers_per_project", Gen.Choose(1, 9)),
            Field("listeners_per_project", Gen.Choose(5, 9)),
            Field("pools_per_project", Gen.Choose(50, 90)),
            Field("members_per_project", Gen.Choose(500, 900)))),
        Maybe("hard_stop_after", Gen.Choose(1, 86_400)),
        Maybe("defaults", Mapping(Maybe("connection_limit", Gen.Choose(1, 5000)), Maybe("connection_logging", Switch))));

    private static Gen<JsonObject> Management() => Mapping(
        Field("network", Text),
        Field("cidr", (JsonNode)"192.168.5.0/24"),
        Field("allowed_cidrs", Words("192.168.5.0/24", "10.0.0.0/8")),
        Maybe("ssh_user", Gen.Elements("root", "debian")),
        Maybe("bastion", Mapping(
            Field("address", (JsonNode)"192.168.5.2"), Maybe("port", Gen.Choose(1, 65535)), Maybe("user", Gen.Constant("jump")),
            Field("host_key", (JsonNode)HostKey))));

    private static Gen<JsonObject> Bgp() =>
        from isOneNumber in Switch
        from gateways in Gen.Choose(1, 3)
        from daemon in Gen.Frequency((4, Gen.Constant("frr")), (1, Gen.Constant("quagga")))
        from bgp in Mapping(
        [
            Field("daemon", (JsonNode)daemon),
            isOneNumber
                ? Field("as_number", Gen.Elements(65000L, 4_200_000_000L))
                : Field("base_as_number", Gen.Elements(64600L, 4_200_000_000L)),
            Field("gateways", Gateways(gateways)),
            Maybe("communities", Words("60201:100", "64512:0", "no-export", "no-advertise", "no-peer")),
            Maybe("timers", Gen.Choose(1, 100).Select(keepalive => new JsonObject { ["keepalive"] = keepalive, ["hold"] = keepalive * 3 })),
            .. daemon == "frr" ? OnlyFrr() : [],
        ])
        select bgp;

    private static (string Key, Gen<JsonNode?> Value)[] OnlyFrr() =>
        [Maybe("bfd", Bfd()), Maybe("large_communities", Words("4200000011:1:2", "60201:0:4294967295"))];

    private static Gen<JsonObject> Bfd() => Mapping(
        Field("detect_multiplier", Gen.Choose(2, 255)), Field("receive_interval", Gen.Choose(50, 60_000)),
        Field("transmit_interval", Gen.Choose(50, 60_000)));

    private static Gen<JsonArray> Gateways(int count) => List(2 * count, item =>
    {
        var (index, isV6) = ((item / 2) + 1, item % 2 > 0);
        return Mapping(
            Field("address", (JsonNode)(isV6 ? $"2001:db8:20::{index}" : $"172.20.0.{index}")),
            Field("as_number", (JsonNode)(60200 + index)),
            Maybe("password", Gen.Constant($"secret://gateway-{index}")),
            Maybe("ttl_security_hops", Gen.Choose(1, 254)));
    });

    private static JsonObject WithoutPasswordsIfUndeliverable(JsonObject site)
    {
        if (!site.ContainsKey("remote_commands")) return site;
        foreach (var gateway in site["bgp"]!["gateways"]!.AsArray()) gateway!.AsObject().Remove("password");
        return site;
    }

    private static Gen<JsonObject> Alarm() => Mapping(
        Field("packets_per_second", Gen.Choose(1, 1_000_000)),
        Maybe("period", Gen.Choose(1, 3600)),
        Maybe("evaluation_periods", Gen.Choose(1, 10)),
        Maybe("alarm_actions", Words("https://alarm.example.com/a?b=c", "http://a")),
        Maybe("ok_actions", Words("https://alarm.example.com/over")));
}
