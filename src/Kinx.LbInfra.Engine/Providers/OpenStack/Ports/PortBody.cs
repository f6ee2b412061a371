using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Ports;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Ports;

/// <summary>Makes Neutron's requests for ports, with only what is given or only what changed.</summary>
internal static class PortBody
{
    public static PortRequest ToCreate(Given given) => Scalars(given, _ => true) with
    {
        NetworkId = given.NeededText("networkId"),
        MacAddress = given.FilledText("macAddress"),
        DeviceId = given.FilledText("deviceId"),
        DeviceOwner = given.FilledText("deviceOwner"),
        ProjectId = given.FilledText("tenantId"),
        FixedIps = given.Bool("noFixedIp") == true ? [] : FixedIps(given),
        SecurityGroups = given.Bool("noSecurityGroups") == true ? [] : Filled(given.Texts("securityGroupIds")),
        AllowedAddressPairs = Filled(Pairs(given)),
        ExtraDhcpOpts = Filled(Options(given)),
        Extra = Extra(given, _ => true),
    };

    /// <param name="state">Shows which DHCP options are removed.</param>
    public static PortRequest ToUpdate(Given given, Given state, IReadOnlySet<string> changed) => Scalars(given, changed.Contains) with
    {
        Description = changed.Contains("description") ? given.Text("description") ?? "" : null,
        FixedIps = changed.Contains("noFixedIp") && given.Bool("noFixedIp") == true
            ? []
            : changed.Contains("fixedIps") ? FixedIps(given) : null,
        SecurityGroups = changed.Contains("securityGroupIds") || changed.Contains("noSecurityGroups")
            ? given.Bool("noSecurityGroups") == true ? [] : given.Texts("securityGroupIds") ?? []
            : null,
        AllowedAddressPairs = changed.Contains("allowedAddressPairs") ? Pairs(given) ?? [] : null,
        ExtraDhcpOpts = changed.Contains("extraDhcpOptions") ? ChangedOptions(given, state) : null,
        Extra = Extra(given, changed.Contains),
    };

    private static PortRequest Scalars(Given given, Func<string, bool> wanted) => new()
    {
        Name = wanted("name") ? given.Text("name") : null,
        Description = wanted("description") ? given.FilledText("description") : null,
        AdminStateUp = wanted("adminStateUp") ? given.Bool("adminStateUp") : null,
        PortSecurityEnabled = wanted("portSecurityEnabled") ? given.Bool("portSecurityEnabled") : null,
        DnsName = wanted("dnsName") ? given.FilledText("dnsName") : null,
        QosPolicyId = wanted("qosPolicyId") ? given.FilledText("qosPolicyId") : null,
        BindingHostId = wanted("binding") ? given.Object("binding")?.FilledText("hostId") : null,
        BindingVnicType = wanted("binding") ? given.Object("binding")?.FilledText("vnicType") : null,
    };

    private static List<FixedIp>? FixedIps(Given given)
    {
        if (given.Objects("fixedIps") is { Count: > 0 } addresses)
        {
            return [.. addresses.Select(
                address => new FixedIp { IpAddress = address.FilledText("ipAddress"), SubnetId = address.FilledText("subnetId") })];
        }

        return null;
    }

    private static List<AddressPair>? Pairs(Given given)
    {
        if (given.Objects("allowedAddressPairs") is not { } pairs) return null;
        return [.. pairs.Select(
            pair => new AddressPair { IpAddress = pair.NeededText("ipAddress"), MacAddress = pair.FilledText("macAddress") }).Distinct()];
    }

    private static List<DhcpOption>? Options(Given given)
    {
        if (given.Objects("extraDhcpOptions") is { } options)
        {
            return [.. options.Select(option => new DhcpOption
                { OptName = option.NeededText("name"), OptValue = option.Text("value"), IpVersion = option.Integer("ipVersion") ?? 4 })];
        }

        return null;
    }

    // Neutron keeps options that an update does not name. A null value removes an option.
    private static List<DhcpOption> ChangedOptions(Given given, Given state)
    {
        var wanted = Options(given) ?? [];
        var gone = (Options(state) ?? [])
            .Where(option => wanted.All(other => (other.OptName, other.IpVersion) != (option.OptName, option.IpVersion)));
        return [.. wanted, .. gone.Select(option => option with { OptValue = null })];
    }

    private static JsonObject? Extra(Given given, Func<string, bool> wanted)
    {
        var extra = new JsonObject();
        if (wanted("binding") && given.Object("binding")?.FilledText("profile") is { } profile)
        {
            extra["binding:profile"] = JsonNode.Parse(profile);
        }

        if (wanted("valueSpecs"))
        {
            foreach (var (key, value) in given.TextMap("valueSpecs") ?? new Dictionary<string, string>()) extra[key] = value;
        }

        return extra.Count == 0 ? null : extra;
    }

    private static IReadOnlyList<T>? Filled<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
