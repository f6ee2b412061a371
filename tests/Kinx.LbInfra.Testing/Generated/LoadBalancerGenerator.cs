using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static Kinx.LbInfra.Testing.Generated.Tree;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Valid load balancers for the sites of <see cref="SiteGenerator"/>.</summary>
internal static class LoadBalancerGenerator
{
    private const string Version4 = "1.201.0.47";
    private const string Version6 = "2001:db8:1::47";

    public static Gen<JsonObject> LoadBalancer { get; } =
        from vips in Gen.Elements<string[]>([Version4], [Version6], [Version4, Version6], [Version6, Version4, "1.201.0.48"])
        from listeners in Gen.Choose(0, 4)
        from nodes in Gen.Choose(2, 4)
        from shared in PoolGenerator.Pool("shared", cookies: false, "HTTP", "PROXY", "PROXYV2")
        from loadBalancer in Mapping(
            Field("name", Gen.Elements("web", "Shop-1", "a", new string('x', 58))),
            Maybe("description", Text),
            Field("admin_state_up", MostlyOn),
            Field("vip_address", (JsonNode)vips[0]),
            Field(
                "additional_vips",
                vips.Length == 1 ? null : Items(vips.Skip(1).Select(vip => (JsonNode)new JsonObject { ["ip_address"] = vip }))),
            Maybe("flavor", Gen.Elements("small", "big")),
            Maybe("protect", Switch),
            Maybe("tags", Words("production", "ü")),
            Field("nodes", Nodes(nodes)),
            Field("pools", Items([shared])),
            Field("listeners", List(listeners, index => ListenerGenerator.Listener(index, Cidrs(vips), (string)shared["name"]!))))
        select loadBalancer;

    private static string[] Cidrs(string[] vips) =>
    [
        .. vips.Any(vip => vip.Contains('.', StringComparison.Ordinal)) ? (string[])["10.0.0.0/8", "192.168.0.1/32", "0.0.0.0/0"] : [],
        .. vips.Any(vip => vip.Contains(':', StringComparison.Ordinal)) ? (string[])["2001:db8:9::/48", "::/0"] : [],
    ];

    private static Gen<JsonObject> Nodes(int count) => Mapping(
        Field("count", (JsonNode)count),
        Maybe("addresses", List(count, index => Mapping(
            Field("management", (JsonNode)FormattableString.Invariant($"192.168.5.{index + 20}")),
            Field("l3", (JsonNode)FormattableString.Invariant($"172.20.0.{index + 20}")),
            Field("l3_v6", (JsonNode)FormattableString.Invariant($"2001:db8:20::{index + 20}")),
            Maybe("as_number", Gen.Constant(4_100_000_000L + index))))));
}
