using System.Globalization;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>Neutron of <see cref="FakeOpenStack"/>: networks, subnets, ports, security groups and rules, tags.</summary>
internal sealed class FakeOpenStackNetwork
{
    private static readonly IReadOnlyDictionary<string, string> Singular = new Dictionary<string, string>
    {
        ["networks"] = "network",
        ["subnets"] = "subnet",
        ["ports"] = "port",
        ["security-groups"] = "security_group",
        ["security-group-rules"] = "security_group_rule",
    };

    private readonly Dictionary<string, List<JsonObject>> _objects = Singular.Keys.ToDictionary(kind => kind, _ => new List<JsonObject>());
    private int _addresses = 10;

    public List<JsonObject> All(string kind) => _objects[kind];

    public FakeOpenStackAnswer Handle(FakeOpenStackCall call, string[] path)
    {
        if (!Singular.TryGetValue(path[0], out var member)) return FakeOpenStackAnswer.NotFound(call.Path);
        var list = All(path[0]);
        if (path.Length == 1)
        {
            if (call.Method == "POST") return Create(path[0], member, call.Body![member]!.AsObject());
            return new FakeOpenStackAnswer(
                200, new JsonObject { [member + "s"] = new JsonArray([.. list.Where(item => Fits(item, call.Query)).Select(Shown)]) });
        }

        if (list.FirstOrDefault(item => (string?)item["id"] == path[1]) is not { } found)
        {
            return FakeOpenStackAnswer.NotFound($"{member} {path[1]}");
        }

        if (path.Length == 3) return SetTags(found, call.Body!["tags"]!.AsArray());
        return call.Method switch
        {
            "GET" => new FakeOpenStackAnswer(200, new JsonObject { [member] = Shown(found) }),
            "PUT" => Update(found, member, call.Body![member]!.AsObject()),
            "DELETE" => Delete(path[0], found),
            _ => FakeOpenStackAnswer.Nova(405, "error", call.Method),
        };
    }

    private FakeOpenStackAnswer Create(string kind, string member, JsonObject body)
    {
        if (kind == "security-group-rules" && All(kind).Any(rule => IsSameRule(rule, body)))
        {
            return FakeOpenStackAnswer.Neutron(409, "SecurityGroupRuleExists", "Security group rule already exists. Rule id is x.");
        }

        var item = FakeOpenStackDefaults.Of(kind, () => ++_addresses);
        foreach (var (key, value) in body) item[key] = value?.DeepClone();
        item["id"] = Guid.NewGuid().ToString();
        if (kind == "ports") FakeOpenStackDefaults.Complete(item);
        All(kind).Add(item);
        if (kind == "security-groups") AddDefaultRules((string)item["id"]!);
        return new FakeOpenStackAnswer(201, new JsonObject { [member] = Shown(item) });
    }

    private void AddDefaultRules(string group)
    {
        foreach (var family in new[] { "IPv4", "IPv6" })
        {
            var rule = FakeOpenStackDefaults.Of("security-group-rules", () => 0);
            rule["id"] = Guid.NewGuid().ToString();
            rule["security_group_id"] = group;
            rule["direction"] = "egress";
            rule["ethertype"] = family;
            All("security-group-rules").Add(rule);
        }
    }

    private static FakeOpenStackAnswer Update(JsonObject item, string member, JsonObject body)
    {
        foreach (var (key, value) in body) item[key] = value?.DeepClone();
        if (member == "port") FakeOpenStackDefaults.Complete(item);
        return new FakeOpenStackAnswer(200, new JsonObject { [member] = item.DeepClone() });
    }

    private FakeOpenStackAnswer Delete(string kind, JsonObject item)
    {
        var id = (string?)item["id"];
        if (kind == "security-groups" && All("ports").Any(port => port["security_groups"]!.AsArray().Any(group => (string?)group == id)))
        {
            return FakeOpenStackAnswer.Neutron(409, "SecurityGroupInUse", $"Security Group {id} in use.");
        }

        All(kind).Remove(item);
        if (kind == "security-groups") All("security-group-rules").RemoveAll(rule => (string?)rule["security_group_id"] == id);
        return new FakeOpenStackAnswer(204);
    }

    private static FakeOpenStackAnswer SetTags(JsonObject item, JsonArray tags)
    {
        item["tags"] = tags.DeepClone();
        return new FakeOpenStackAnswer(200, new JsonObject { ["tags"] = tags.DeepClone() });
    }

    private JsonObject Shown(JsonObject item)
    {
        var shown = item.DeepClone().AsObject();
        if (!shown.ContainsKey("stateful")) return shown;
        var rules = All("security-group-rules").Where(rule => (string?)rule["security_group_id"] == (string?)item["id"]);
        shown["security_group_rules"] = new JsonArray([.. rules.Select(rule => rule.DeepClone())]);
        return shown;
    }

    private static bool Fits(JsonObject item, IReadOnlyDictionary<string, string> query) => query.All(filter =>
        filter.Key == "project_id" || string.Equals(Text(item[filter.Key]), filter.Value, StringComparison.Ordinal));

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue => Convert.ToString(value.ToString(), CultureInfo.InvariantCulture)!,
        _ => value.ToJsonString(),
    };

    private static bool IsSameRule(JsonObject rule, JsonObject body) =>
        new[]
            {
                "security_group_id", "direction", "ethertype", "protocol",
                "port_range_min", "port_range_max", "remote_ip_prefix", "remote_group_id",
            }
            .All(key => Text(rule[key]) == Text(body[key]));
}
