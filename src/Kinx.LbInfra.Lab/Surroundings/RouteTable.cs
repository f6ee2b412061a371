using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>What <c>ip -j route show</c> prints.</summary>
internal static class RouteTable
{
    /// <summary>Next hops of all routes in the text that are not dead: a route has one of its own, or a list.</summary>
    public static int CountNextHops(string json) =>
        JsonNode.Parse(json.Length == 0 ? "[]" : json)!.AsArray().Sum(route => route!["nexthops"] is JsonArray hops ? hops.Count(IsUsable) : IsUsable(route) ? 1 : 0);

    private static bool IsUsable(JsonNode? hop) => hop!["flags"] is not JsonArray flags || flags.All(flag => flag!.GetValue<string>() != "dead");
}
