using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// Nova of <see cref="FakeOpenStack"/>. A server is ACTIVE at the second request for it; a deleted one is gone after one more.
/// </summary>
internal sealed class FakeOpenStackCompute(FakeOpenStackNetwork network)
{
    private static readonly string[] Flavors = ["lb-small", "lb-medium"];

    private readonly Dictionary<string, List<JsonObject>> _objects = new() { ["servers"] = [], ["os-server-groups"] = [] };

    public int Hosts { get; set; } = 3;

    public List<JsonObject> All(string kind) => _objects[kind];

    public FakeOpenStackAnswer Handle(FakeOpenStackCall call, string[] path) => path[0] switch
    {
        "flavors" => FlavorsAnswer(path),
        "os-server-groups" => Groups(call, path),
        "servers" => Servers(call, path),
        _ => FakeOpenStackAnswer.NotFound(call.Path),
    };

    private static FakeOpenStackAnswer FlavorsAnswer(string[] path)
    {
        var flavors = Flavors.Select(id => new JsonObject
        {
            ["id"] = id,
            ["name"] = id.Replace(
                '-', '.'),
            ["vcpus"] = 1,
            ["ram"] = 512,
            ["disk"] = 2,
            ["swap"] = "",
            ["extra_specs"] = new JsonObject()
        });
        if (path[1] == "detail") return new FakeOpenStackAnswer(200, new JsonObject { ["flavors"] = new JsonArray([.. flavors]) });
        if (flavors.FirstOrDefault(flavor => (string?)flavor["id"] == path[1]) is { } found)
        {
            return new FakeOpenStackAnswer(200, new JsonObject { ["flavor"] = found });
        }

        return FakeOpenStackAnswer.Nova(404, "itemNotFound", "Flavor could not be found.");
    }

    private FakeOpenStackAnswer Groups(FakeOpenStackCall call, string[] path)
    {
        var list = All("os-server-groups");
        if (path.Length == 1 && call.Method == "GET")
        {
            return new FakeOpenStackAnswer(
                200, new JsonObject { ["server_groups"] = new JsonArray([.. list.Select(group => group.DeepClone())]) });
        }

        if (path.Length == 1)
        {
            // Before microversion 2.64 Nova wants a list of policies.
            if (call.Microversion is null) return FakeOpenStackAnswer.Nova(400, "badRequest", "'policies' is a required property");
            var group = call.Body!["server_group"]!.DeepClone().AsObject();
            group["id"] = Guid.NewGuid().ToString();
            group["members"] = new JsonArray();
            group["rules"] ??= new JsonObject();
            list.Add(group);
            return new FakeOpenStackAnswer(200, new JsonObject { ["server_group"] = group.DeepClone() });
        }

        if (list.FirstOrDefault(group => (string?)group["id"] == path[1]) is not { } found)
        {
            return FakeOpenStackAnswer.Nova(404, "itemNotFound", "Instance group could not be found.");
        }

        if (call.Method != "DELETE") return new FakeOpenStackAnswer(200, new JsonObject { ["server_group"] = found.DeepClone() });
        list.Remove(found);
        return new FakeOpenStackAnswer(204);
    }

    private FakeOpenStackAnswer Servers(FakeOpenStackCall call, string[] path)
    {
        var list = All("servers");
        if (path.Length == 1) return Create(call.Body!);
        if (path[1] == "detail")
        {
            return new FakeOpenStackAnswer(
                200, new JsonObject { ["servers"] = new JsonArray([.. list.Select(FakeOpenStackServer.Shown)]) });
        }

        if (list.FirstOrDefault(server => (string?)server["id"] == path[1]) is not { } found)
        {
            return FakeOpenStackAnswer.Nova(404, "itemNotFound", $"Instance {path[1]} could not be found.");
        }

        if (path.Length > 2) return FakeOpenStackServer.Change(found, call, path[2..]);
        if (call.Method == "DELETE") return Delete(found);
        if (call.Method == "PUT") found["name"] = (string?)call.Body!["server"]!["name"];
        if (FakeOpenStackServer.Advance(found))
        {
            return new FakeOpenStackAnswer(200, new JsonObject { ["server"] = FakeOpenStackServer.Shown(found) });
        }

        list.Remove(found);
        return FakeOpenStackAnswer.Nova(404, "itemNotFound", $"Instance {path[1]} could not be found.");
    }

    private FakeOpenStackAnswer Create(JsonNode body)
    {
        var server = FakeOpenStackServer.New(body["server"]!.AsObject(), network);
        var group = (string?)body["os:scheduler_hints"]?["group"];
        if (group is not null)
        {
            server["group"] = group;
            if (All("servers").Count(other => (string?)other["group"] == group) >= Hosts) server["to"] = "ERROR";
        }

        All("servers").Add(server);
        return new FakeOpenStackAnswer(
            202, new JsonObject { ["server"] = new JsonObject { ["id"] = (string?)server["id"], ["adminPass"] = "made-up-pass" } });
    }

    private FakeOpenStackAnswer Delete(JsonObject server)
    {
        server["to"] = "GONE";
        foreach (var port in network.All("ports").Where(port => (string?)port["device_id"] == (string?)server["id"]))
        {
            port["device_id"] = "";
        }

        return new FakeOpenStackAnswer(204);
    }
}
