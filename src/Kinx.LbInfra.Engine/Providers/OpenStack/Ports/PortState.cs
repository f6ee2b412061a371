using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Ports;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Ports;

/// <summary>The state of a port.</summary>
internal static class PortState
{
    public static OutputMap Of(OutputMap outputs, PropertyMap asked, Port port) => outputs
        .Set("name", port.Name)
        .Set("networkId", port.NetworkId)
        .Set("tenantId", port.TenantId)
        .Set("description", port.Description)
        .Set("adminStateUp", port.AdminStateUp)
        .Set("macAddress", port.MacAddress)
        .Set("deviceId", port.DeviceId)
        .Set("deviceOwner", port.DeviceOwner)
        .Set("portSecurityEnabled", port.PortSecurityEnabled ?? true)
        .Set("dnsName", port.DnsName)
        .Set("qosPolicyId", port.QosPolicyId)
        .Set("allFixedIps", port.FixedIps.Select(address => address.IpAddress ?? ""))
        .Set("allSecurityGroupIds", port.SecurityGroups.Order(StringComparer.Ordinal))
        .Set("allTags", TagChange.Sorted(port.Tags))
        .Set("allowedAddressPairs", Pairs(new Given(asked), port))
        .Set("extraDhcpOptions", PropertyValue.Of(port.ExtraDhcpOpts.Select(Option)))
        .Set("dnsAssignments", PropertyValue.Of(port.DnsAssignment.Select(Texts)))
        .Set("binding", Binding(new Given(asked), port));

    /// <summary>Adds what a refresh looks for: changes by others to what the program declared.</summary>
    public static PropertyMap Refreshed(PropertyMap outputs, PropertyMap state, Port port)
    {
        outputs = outputs.Set("tags", TagChange.Kept(state, port.Tags));
        // If the program names groups, the port must have exactly these. Otherwise Neutron's choice is not compared.
        if (new Given(state).Texts("securityGroupIds") is { Count: > 0 })
        {
            return outputs.Set("securityGroupIds", outputs["allSecurityGroupIds"]);
        }

        return outputs;
    }

    // For a pair without a MAC Neutron returns the port's own. The state then keeps an empty one.
    private static PropertyValue Pairs(Given asked, Port port)
    {
        var withMac = (asked.Objects("allowedAddressPairs") ?? [])
            .Where(pair => pair.FilledText("macAddress") is not null)
            .Select(pair => pair.Text("ipAddress"))
            .ToHashSet();
        return PropertyValue.Of(port.AllowedAddressPairs
            .OrderBy(pair => pair.IpAddress, StringComparer.Ordinal)
            .Select(pair => PropertyValue.Of(PropertyMap.Empty
                .Set("ipAddress", PropertyValue.Of(pair.IpAddress))
                .Set("macAddress", PropertyValue.Of(Mac(pair))))));

        string Mac(AddressPair pair) =>
            pair.MacAddress == port.MacAddress && !withMac.Contains(pair.IpAddress) ? "" : pair.MacAddress ?? "";
    }

    private static PropertyValue Option(DhcpOption option) => PropertyValue.Of(PropertyMap.Empty
        .Set("ipVersion", PropertyValue.Of(option.IpVersion))
        .Set("name", PropertyValue.Of(option.OptName))
        .Set("value", PropertyValue.Of(option.OptValue ?? "")));

    private static PropertyValue Texts(IReadOnlyDictionary<string, string> texts) =>
        PropertyValue.Of(PropertyMap.From(texts.Select(item => KeyValuePair.Create(item.Key, PropertyValue.Of(item.Value)))));

    // Only administrators see more than the VNIC type. For others the state keeps the inputs.
    private static PropertyValue Binding(Given asked, Port port) => PropertyValue.Of(PropertyMap.Empty
        .Set("hostId", PropertyValue.Of(port.BindingHostId ?? asked.Object("binding")?.Text("hostId") ?? ""))
        .Set("profile", PropertyValue.Of(port.BindingProfile is { Count: > 0 } profile ? profile.ToJsonString() : ""))
        .Set("vifDetails", PropertyValue.Of(PropertyMap.From((port.BindingVifDetails ?? [])
            .Select(item => KeyValuePair.Create(item.Key, PropertyValue.Of(item.Value?.ToString() ?? ""))))))
        .Set("vifType", PropertyValue.Of(port.BindingVifType ?? ""))
        .Set("vnicType", PropertyValue.Of(port.BindingVnicType ?? "normal")));
}
