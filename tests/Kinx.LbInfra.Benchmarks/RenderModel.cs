using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>
/// A load balancer of N listeners, each with a pool of M members and a monitor: the body of Octavia's create call, which both sides read.
/// </summary>
internal static class RenderModel
{
    public static JsonObject LoadBalancer(int listeners, int members) => new()
    {
        ["name"] = "web",
        ["vip_address"] = "1.201.0.47",
        ["listeners"] = Array(listeners, Listener),
        ["pools"] = Array(listeners, index => Pool(index, members)),
    };

    private static JsonObject Listener(int index) => new()
    {
        ["name"] = $"http-{index}",
        ["protocol"] = "HTTP",
        ["protocol_port"] = 8000 + index,
        ["connection_limit"] = 2000,
        ["insert_headers"] = new JsonObject { ["X-Forwarded-For"] = "true" },
        ["default_pool"] = new JsonObject { ["name"] = $"pool-{index}" },
    };

    private static JsonObject Pool(int index, int members) => new()
    {
        ["name"] = $"pool-{index}",
        ["protocol"] = "HTTP",
        ["lb_algorithm"] = "ROUND_ROBIN",
        ["session_persistence"] = new JsonObject { ["type"] = "SOURCE_IP" },
        ["healthmonitor"] = new JsonObject
        {
            ["type"] = "HTTP",
            ["delay"] = 5,
            ["timeout"] = 3,
            ["max_retries"] = 2,
            ["max_retries_down"] = 3,
            ["url_path"] = "/healthz",
            ["expected_codes"] = "200-204",
        },
        ["members"] = Array(members, member => new JsonObject
        {
            ["address"] = $"10.{20 + index}.0.{member + 1}",
            ["protocol_port"] = 8080,
            ["weight"] = 1,
        }),
    };

    private static JsonArray Array(int count, Func<int, JsonNode> item) => [.. Enumerable.Range(0, count).Select(item)];
}
