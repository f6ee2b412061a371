using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>A server to create. Its text contains neither user_data nor password.</summary>
/// <remarks>Source: Compute API v2.1, "Create server"; nova: <c>nova/api/openstack/compute/schemas/servers.py</c>.</remarks>
public sealed record ServerRequest
{
    /// <summary>At most 255 characters; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the flavor.</summary>
    public required string FlavorId { get; init; }

    /// <summary>Id of the image; if empty, the server boots from a volume of <see cref="BlockDevices"/>.</summary>
    public required string ImageId { get; init; }

    /// <summary>Nova's <c>networks</c>: objects with <c>uuid</c>, <c>port</c>, <c>fixed_ip</c>; or the text <c>none</c> or
    /// <c>auto</c>.</summary>
    public JsonNode? Networks { get; init; }

    /// <summary>Base64; at most 65,535 characters.</summary>
    public string? UserData { get; init; }

    /// <summary>Whether metadata and user_data are also on a config drive; false if unset.</summary>
    public bool ConfigDrive { get; init; }

    /// <summary>Name of a key pair of the user; null: none.</summary>
    public string? KeyName { get; init; }

    /// <summary>Availability zone; if null, the cloud's default, which may be any.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>Secret; never appears in messages. If null, Nova generates one.</summary>
    public string? AdminPass { get; init; }

    /// <summary>Host to run on; if null, the scheduler decides. Administrators only.</summary>
    public string? HypervisorHostname { get; init; }

    /// <summary>At most 128 by default; keys and values of at most 255 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>At most 50 of at most 60 characters, without <c>/</c> and <c>,</c>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Names or ids of security groups for ports that Nova creates; if null, the project's <c>default</c>.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>Nova's <c>os:scheduler_hints</c>, such as <c>group</c>.</summary>
    public JsonObject? SchedulerHints { get; init; }

    /// <summary>Nova's <c>block_device_mapping_v2</c>.</summary>
    public JsonArray? BlockDevices { get; init; }

    /// <summary>Nova's <c>personality</c>: files with base64 contents.</summary>
    public JsonArray? Personality { get; init; }

    /// <summary>The name, for messages.</summary>
    public override string ToString() => $"server '{Name}'";

    internal ApiRequest ToApiRequest() => new(HttpMethod.Post, "/servers")
    {
        Microversion = Microversion,
        Json = Envelope(),
        Secrets = [.. new[] { UserData, AdminPass }.OfType<string>()],
    };

    // Each field requires the microversion that introduced it.
    private string? Microversion =>
        HypervisorHostname is not null ? "2.74"
        : Tags is not null ? "2.52"
        : Networks is JsonValue ? "2.37"
        : null;

    private JsonObject Envelope()
    {
        var envelope = new JsonObject { ["server"] = Body() };
        if (SchedulerHints is { Count: > 0 } hints) envelope["os:scheduler_hints"] = hints.DeepClone();
        return envelope;
    }

    private JsonObject Body()
    {
        var body = new JsonObject
        {
            ["name"] = Name,
            ["flavorRef"] = FlavorId,
            ["imageRef"] = ImageId,
            ["config_drive"] = ConfigDrive,
            ["user_data"] = UserData ?? "",
        };
        Put(body, "networks", Networks);
        Put(body, "key_name", KeyName);
        Put(body, "availability_zone", AvailabilityZone);
        Put(body, "adminPass", AdminPass);
        Put(body, "hypervisor_hostname", HypervisorHostname);
        Put(body, "metadata", Texts(Metadata));
        Put(body, "tags", Tags is null ? null : new JsonArray([.. Tags.Select(tag => (JsonNode)tag)]));
        Put(body, "security_groups", Named(SecurityGroups));
        Put(body, "block_device_mapping_v2", BlockDevices);
        Put(body, "personality", Personality);
        return body;
    }

    private static JsonObject? Texts(IReadOnlyDictionary<string, string>? texts) =>
        texts is null ? null : new JsonObject(texts.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));

    private static JsonArray? Named(IReadOnlyList<string>? names) =>
        names is null ? null : new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name })]);

    private static void Put(JsonObject body, string key, JsonNode? value)
    {
        if (value is not null) body[key] = value.DeepClone();
    }
}
