using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A port to create, or the changes to one: what is unset is Neutron's default, or stays.</summary>
public sealed record PortRequest
{
    public string? Name { get; init; }

    /// <summary>Needed to create; cannot be changed.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The owner; administrators may name another project.</summary>
    [JsonPropertyName("tenant_id")]
    public string? ProjectId { get; init; }

    public string? Description { get; init; }

    public bool? AdminStateUp { get; init; }

    public string? MacAddress { get; init; }

    public IReadOnlyList<FixedIp>? FixedIps { get; init; }

    public IReadOnlyList<AddressPair>? AllowedAddressPairs { get; init; }

    public IReadOnlyList<string>? SecurityGroups { get; init; }

    public string? DeviceId { get; init; }

    public string? DeviceOwner { get; init; }

    public bool? PortSecurityEnabled { get; init; }

    [JsonIgnore]
    public IReadOnlyList<DhcpOption>? ExtraDhcpOpts { get; init; }

    public string? DnsName { get; init; }

    public string? QosPolicyId { get; init; }

    [JsonPropertyName("binding:host_id")]
    public string? BindingHostId { get; init; }

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

    /// <summary>By hand, because here a null value has a meaning.</summary>
    private static JsonObject Option(DhcpOption option) =>
        new() { ["opt_name"] = option.OptName, ["opt_value"] = option.OptValue, ["ip_version"] = option.IpVersion };
}
