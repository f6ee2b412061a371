using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Nova's scheduler hints of a new server.</summary>
internal static class InstanceHints
{
    /// <summary>Null: there are none.</summary>
    public static JsonObject? Of(Given given)
    {
        if (given.Objects("schedulerHints") is not [var hints, ..]) return null;
        var body = new JsonObject();
        if (hints.FilledText("group") is { } group) body["group"] = Uuid(group);
        Put(body, "different_host", hints.Texts("differentHosts"));
        Put(body, "same_host", hints.Texts("sameHosts"));
        Put(body, "query", hints.Texts("queries"));
        Put(body, "different_cell", hints.Texts("differentCells"));
        if (hints.FilledText("targetCell") is { } cell) body["target_cell"] = cell;
        if (hints.FilledText("buildNearHostIp") is { } near) body["build_near_host_ip"] = near;
        foreach (var (key, value) in hints.TextMap("additionalProperties") ?? new Dictionary<string, string>()) body[key] = value;
        return body;
    }

    // Nova would ignore a hint that is not the id of a group, and place the server anywhere.
    private static string Uuid(string group)
    {
        if (Guid.TryParse(group, out _)) return group;
        throw new ProviderException($"schedulerHints: '{group}' is not the id of a server group");
    }

    private static void Put(JsonObject body, string key, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 }) body[key] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
    }
}
