using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Ports;

/// <summary><c>openstack:networking/port:Port</c>, as the published plugin 5.5.1 has it.</summary>
internal static class PortSchema
{
    private static readonly string[] VnicTypes =
        ["direct", "direct-physical", "macvtap", "normal", "baremetal", "virtio-forwarder", "remote-managed"];

    private static readonly PropertySchema[] FixedIp = [new("ipAddress", PropertyKind.Text), new("subnetId", PropertyKind.Text)];

    private static readonly PropertySchema[] AddressPair =
        [new("ipAddress", PropertyKind.Text) { Required = true }, new("macAddress", PropertyKind.Text)];

    private static readonly PropertySchema[] DhcpOption =
    [
        new("ipVersion", PropertyKind.Integer) { Default = PropertyValue.Of(4) },
        new("name", PropertyKind.Text) { Required = true },
        new("value", PropertyKind.Text) { Required = true },
    ];

    private static readonly PropertySchema[] Binding =
    [
        new("hostId", PropertyKind.Text) { Computed = true },
        new("profile", PropertyKind.Text) { RejectText = RejectProfile, SameMeaning = SameJson },
        new("vnicType", PropertyKind.Text) { Default = PropertyValue.Of("normal"), RejectText = RejectVnicType },
    ];

    public static readonly ResourceSchema Schema = new(
        "openstack:networking/port:Port",
        [
            new("adminStateUp", PropertyKind.Bool) { Computed = true },
            new("allowedAddressPairs", PropertyKind.ObjectSet) { Fields = AddressPair, Unset = PropertyValue.Of([]) },
            new("binding", PropertyKind.Object) { Computed = true, Fields = Binding },
            new("description", PropertyKind.Text),
            new("deviceId", PropertyKind.Text) { Computed = true, Replaces = true },
            new("deviceOwner", PropertyKind.Text) { Computed = true, Replaces = true },
            new("dnsName", PropertyKind.Text) { Computed = true },
            new("extraDhcpOptions", PropertyKind.ObjectSet)
                { ServiceName = "extra_dhcp_option", Fields = DhcpOption, Unset = PropertyValue.Of([]) },
            new("fixedIps", PropertyKind.ObjectList)
                { ServiceName = "fixed_ip", Fields = FixedIp, Unset = PropertyValue.Of([]), ConflictsWith = ["noFixedIp"] },
            new("macAddress", PropertyKind.Text) { Computed = true, Replaces = true },
            new("name", PropertyKind.Text),
            new("networkId", PropertyKind.Text) { Required = true, Replaces = true },
            new("noFixedIp", PropertyKind.Bool) { ConflictsWith = ["fixedIps"] },
            new("noSecurityGroups", PropertyKind.Bool),
            new("portSecurityEnabled", PropertyKind.Bool) { Computed = true },
            new("qosPolicyId", PropertyKind.Text) { Computed = true },
            new("region", PropertyKind.Text) { Computed = true, Replaces = true },
            new("securityGroupIds", PropertyKind.TextSet),
            new("tags", PropertyKind.TextSet),
            new("tenantId", PropertyKind.Text) { Computed = true, Replaces = true },
            new("valueSpecs", PropertyKind.TextMap) { Replaces = true },
        ])
    {
        Outputs = ["allFixedIps", "allSecurityGroupIds", "allTags", "dnsAssignments"],
        CreateTimeout = OperationTimeouts.TenMinutes,
        DeleteTimeout = OperationTimeouts.TenMinutes,
    };

    private static string? RejectVnicType(string text)
    {
        if (VnicTypes.Contains(text)) return null;
        return $"expected binding.0.vnic_type to be one of [{string.Join(' ', VnicTypes.Select(type => $"\"{type}\""))}], got {text}";
    }

    private static string? RejectProfile(string text) =>
        text.Length == 0 || Json(text) is JsonObject ? null : "\"binding.0.profile\" must be a JSON object";

    private static bool SameJson(string one, string other) => JsonNode.DeepEquals(Json(Filled(one)), Json(Filled(other)));

    private static string Filled(string text) => text.Length == 0 ? "{}" : text;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
