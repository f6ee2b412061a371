using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A port to create, or the changes to one: what is unset is Neutron's default, or stays.</summary>
/// <remarks>Source: Networking API v2.0, "Create port" and "Update port".</remarks>
public sealed record PortRequest
{
    /// <summary>At most 255 characters; need not be unique.</summary>
    public string? Name { get; init; }

    /// <summary>Needed to create; cannot be changed.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether packets pass; true by default.</summary>
    public bool? AdminStateUp { get; init; }

    /// <summary>Six bytes with colons; Neutron makes one by default. Administrators only.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Null: one address of a subnet of the network; empty: none.</summary>
    public IReadOnlyList<FixedIp>? FixedIps { get; init; }

    /// <summary>Further addresses that packets may come from; at most 10 by default.</summary>
    public IReadOnlyList<AddressPair>? AllowedAddressPairs { get; init; }

    /// <summary>Ids; null: the project's group <c>default</c>.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>Id of what uses the port.</summary>
    public string? DeviceId { get; init; }

    /// <summary>What kind of thing uses the port, such as <c>compute:nova</c>.</summary>
    public string? DeviceOwner { get; init; }

    /// <summary>Whether security groups and address checks hold; the network's setting by default.</summary>
    public bool? PortSecurityEnabled { get; init; }

    /// <summary>Sent to the port's host on top of the subnet's.</summary>
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

    /// <summary>Further fields as they are, such as those of an extension.</summary>
    [JsonIgnore]
    public JsonObject? Extra { get; init; }

    internal JsonObject ToBody()
    {
        var body = RequestBody.Of(this, PortJson.Default.PortRequest);
        if (ExtraDhcpOpts is not null) body["extra_dhcp_opts"] = new JsonArray([.. ExtraDhcpOpts.Select(Option)]);
        foreach (var (key, value) in Extra ?? []) body[key] = value?.DeepClone();
        return body;
    }

    // By hand, because here a null value has a meaning.
    private static JsonObject Option(DhcpOption option) =>
        new() { ["opt_name"] = option.OptName, ["opt_value"] = option.OptValue, ["ip_version"] = option.IpVersion };
}
