using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>One server of <see cref="FakeOpenStack"/>: <c>to</c> is the status that the next request finds.</summary>
internal static class FakeOpenStackServer
{
    public static JsonObject New(JsonObject body, FakeOpenStackNetwork network)
    {
        var id = Guid.NewGuid().ToString();
        var server = new JsonObject
        {
            ["id"] = id,
            ["name"] = (string?)body["name"],
            ["status"] = "BUILD",
            ["to"] = "ACTIVE",
            ["tenant_id"] = FakeOpenStack.ProjectId,
            ["created"] = "2026-11-21T03:31:31Z",
            ["updated"] = "2026-11-21T03:31:34Z",
            ["flavor"] = new JsonObject { ["id"] = (string?)body["flavorRef"] },
            ["image"] = (string?)body["imageRef"] is { Length: > 0 } image ? new JsonObject { ["id"] = image } : "",
            ["metadata"] = body["metadata"]?.DeepClone() ?? new JsonObject(),
            ["tags"] = body["tags"]?.DeepClone() ?? new JsonArray(),
            ["key_name"] = (string?)body["key_name"],
            ["config_drive"] = "True",
            ["user_data"] = (string?)body["user_data"],
            ["OS-EXT-AZ:availability_zone"] = "nova",
            ["security_groups"] = new JsonArray(new JsonObject { ["name"] = "default" }),
            ["addresses"] = new JsonObject(),
        };
        foreach (var port in (body["networks"] as JsonArray ?? []).Select(item => (string?)item!["port"])) Attach(server, network, port);
        return server;
    }

    /// <summary>False: it is gone now.</summary>
    public static bool Advance(JsonObject server)
    {
        var next = (string?)server["to"];
        if (next == "GONE") return false;
        if (next is null) return true;
        if (server.Remove("asked"))
        {
            server["status"] = next;
            server.Remove("to");
        }
        else
        {
            server["asked"] = true;
        }

        return true;
    }

    public static JsonObject Shown(JsonObject server)
    {
        var shown = server.DeepClone().AsObject();
        foreach (var own in new[] { "to", "asked", "group", "user_data" }) shown.Remove(own);
        if ((string?)shown["status"] == "ERROR")
        {
            shown["fault"] = new JsonObject { ["code"] = 500, ["message"] = "No valid host was found. " };
        }

        return shown;
    }

    public static FakeOpenStackAnswer Change(JsonObject server, FakeOpenStackCall call, string[] path)
    {
        switch (path[0])
        {
            case "tags":
                server["tags"] = call.Body!["tags"]!.DeepClone();
                return new FakeOpenStackAnswer(200, new JsonObject { ["tags"] = server["tags"]!.DeepClone() });
            case "metadata" when call.Method == "DELETE":
                server["metadata"]!.AsObject().Remove(path[1]);
                return new FakeOpenStackAnswer(204);
            case "metadata":
                foreach (var (key, value) in call.Body!["metadata"]!.AsObject()) server["metadata"]![key] = value?.DeepClone();
                return new FakeOpenStackAnswer(200, new JsonObject { ["metadata"] = server["metadata"]!.DeepClone() });
            default:
                return Act(server, call.Body!.AsObject().Single().Key, call.Body!.AsObject().Single().Value);
        }
    }

    private static FakeOpenStackAnswer Act(JsonObject server, string action, JsonNode? body)
    {
        var status = (string?)server["status"];
        if (action == "os-stop" && status != "ACTIVE")
        {
            return FakeOpenStackAnswer.Nova(409, "conflictingRequest", $"Cannot 'stop' instance while it is in vm_state {status}");
        }

        if (action == "resize")
        {
            server["status"] = "RESIZE";
            server["flavor"]!["id"] = (string?)body!["flavorRef"];
        }

        if (action == "rebuild")
        {
            server["status"] = "REBUILD";
            server["image"] = new JsonObject { ["id"] = (string?)body!["imageRef"] };
        }

        server["to"] = action switch
        {
            "os-stop" => "SHUTOFF",
            "resize" => "VERIFY_RESIZE",
            "os-start" or "confirmResize" or "rebuild" => "ACTIVE",
            _ => server["to"]?.DeepClone(),
        };
        return new FakeOpenStackAnswer(202);
    }

    private static void Attach(JsonObject server, FakeOpenStackNetwork network, string? id)
    {
        if (network.All("ports").FirstOrDefault(port => (string?)port["id"] == id) is not { } port) return;
        port["device_id"] = (string?)server["id"];
        port["device_owner"] = "compute:nova";
        var name = (string?)network.All("networks")
            .FirstOrDefault(item => (string?)item["id"] == (string?)port["network_id"])?["name"] ?? "net";
        var addresses = port["fixed_ips"]!.AsArray(
            ).Select(ip => new JsonObject { ["addr"] = (string?)ip!["ip_address"], ["version"] = 4 });
        server["addresses"]![name] = new JsonArray([.. addresses]);
    }
}
