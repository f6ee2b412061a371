using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A port to create, or changes to one. Unset fields get Neutron's defaults, or keep their values.</summary>
/// <remarks>Source: Networking API v2.0, "Create port" and "Update port".</remarks>
public sealed record PortRequest
{
    /// <summary>At most 255 characters; need not be unique.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the network. Required for a new port; cannot be changed.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether packets pass; true by default.</summary>
    public bool? AdminStateUp { get; init; }

    /// <summary>Six bytes separated by colons; by default, Neutron generates them. Administrators only.</summary>
    public string? MacAddress { get; init; }

    /// <summary>If null, Neutron chooses an address in a subnet of the network; if empty, the port has none.</summary>
    public IReadOnlyList<FixedIp>? FixedIps { get; init; }

    /// <summary>Additional source addresses that are allowed; at most 10 by default.</summary>
    public IReadOnlyList<AddressPair>? AllowedAddressPairs { get; init; }

    /// <summary>Ids; null: the project's group <c>default</c>.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>Id of what uses the port.</summary>
    public string? DeviceId { get; init; }

    /// <summary>What kind of thing uses the port, such as <c>compute:nova</c>.</summary>
    public string? DeviceOwner { get; init; }

    /// <summary>Whether security groups and source address checks apply; by default, the setting of the network.</summary>
    public bool? PortSecurityEnabled { get; init; }

    /// <summary>DHCP options in addition to those of the subnet.</summary>
    [JsonIgnore]
    public IReadOnlyList<DhcpOption>? ExtraDhcpOpts { get; init; }

    /// <summary>Host name for the internal DNS.</summary>
    public string? DnsName { get; init; }

    /// <summary>Id of a QoS policy.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>Host to bind to; administrators only.</summary>
    [JsonPropertyName("binding:host_id")]
    public string? BindingHostId { get; init; }

    /// <summary><c>normal</c> by default; others need hardware.</summary>
    [JsonPropertyName("binding:vnic_type")]
    public string? BindingVnicType { get; init; }

    /// <summary>Additional fields, such as those of extensions, sent unchanged.</summary>
    [JsonIgnore]
    public JsonObject? Extra { get; init; }

    internal JsonObject ToBody()
    {
        var body = RequestBody.Of(this, PortJson.Default.PortRequest);
        if (ExtraDhcpOpts is not null) body["extra_dhcp_opts"] = new JsonArray([.. ExtraDhcpOpts.Select(Option)]);
        foreach (var (key, value) in Extra ?? []) body[key] = value?.DeepClone();
        return body;
    }

    // Written by hand, because a null value has a meaning here.
    private static JsonObject Option(DhcpOption option) =>
        new() { ["opt_name"] = option.OptName, ["opt_value"] = option.OptValue, ["ip_version"] = option.IpVersion };
}
