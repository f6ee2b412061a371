using System.Globalization;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>What Neutron fills in.</summary>
internal static class FakeOpenStackDefaults
{
    /// <param name="next">The last octet of the next address.</param>
    public static JsonObject Of(string kind, Func<int> next)
    {
        var item = Parse("""{"tenant_id": "f7852a9af70e4e3e8dc39909c7774e38", "description": "", "tags": [], "name": ""}""");
        var more = kind switch
        {
            "networks" =>
                """
                {"status": "ACTIVE", "admin_state_up": true, "shared": false, "router:external": false, "mtu": 1442, "subnets": [],
                 "availability_zone_hints": []}
                """,
            "subnets" =>
                """
                {"gateway_ip": null, "enable_dhcp": true, "dns_nameservers": [], "allocation_pools": [], "host_routes": [],
                 "service_types": []}
                """,
            "security-groups" => """{"stateful": true}""",
            "security-group-rules" =>
                """
                {"protocol": null, "port_range_min": null, "port_range_max": null, "remote_ip_prefix": null, "remote_group_id": null,
                 "remote_address_group_id": null}
                """,
            _ =>
                """
                {"status": "DOWN", "admin_state_up": true, "allowed_address_pairs": [], "security_groups": ["default"], "device_id": "",
                 "device_owner": "", "port_security_enabled": true, "extra_dhcp_opts": [], "binding:vnic_type": "normal"}
                """,
        };
        foreach (var (key, value) in Parse(more)) item[key] = value?.DeepClone();
        if (kind != "ports") return item;
        var number = next();
        item["mac_address"] = string.Create(CultureInfo.InvariantCulture, $"fa:16:3e:00:00:{number:x2}");
        item["fixed_ips"] = new JsonArray(
            new JsonObject { ["subnet_id"] = "s", ["ip_address"] = string.Create(CultureInfo.InvariantCulture, $"192.0.2.{number}") });
        return item;
    }

    /// <summary>A pair without MAC gets the port's own.</summary>
    public static void Complete(JsonObject port)
    {
        foreach (var pair in port["allowed_address_pairs"]!.AsArray()) pair!["mac_address"] ??= (string?)port["mac_address"];
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
