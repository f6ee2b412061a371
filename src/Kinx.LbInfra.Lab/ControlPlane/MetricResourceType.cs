using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>
/// The gnocchi resource type `instance`, which ceilometer would make. Without it aodh answers 400 to an alarm on instances.
/// </summary>
internal sealed class MetricResourceType(OpenStackClient admin)
{
    private static readonly string[] Texts = ["display_name", "host", "image_ref", "flavor_id", "flavor_name", "server_group"];
    private static readonly string[] Times = ["created_at", "launched_at", "deleted_at"];

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var attributes = new JsonObject();
        foreach (var name in Texts) attributes[name] = new JsonObject { ["type"] = "string", ["required"] = false };
        foreach (var name in Times) attributes[name] = new JsonObject { ["type"] = "datetime", ["required"] = false };
        var type = new JsonObject { ["name"] = "instance", ["attributes"] = attributes };
        await admin.Metric.SendAsync(new ApiRequest(HttpMethod.Post, "/resource_type") { Json = type }, cancellationToken);
    }
}
