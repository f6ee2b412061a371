using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>The output of <c>ip -j route show</c>.</summary>
internal static class RouteTable
{
    /// <summary>The next hops of all routes, without those whose link is dead. A route has one next hop, or a list of them.</summary>
    public static int CountNextHops(string json) => json.Length == 0 ? 0 : JsonNode.Parse(json)!.AsArray().Sum(CountNextHops);

    private static int CountNextHops(JsonNode? route) =>
        route!["nexthops"] is JsonArray hops ? hops.Count(IsUsable) : IsUsable(route) ? 1 : 0;

    private static bool IsUsable(JsonNode? hop) =>
        hop!["flags"] is not JsonArray flags || flags.All(flag => flag!.GetValue<string>() != "dead");
}
