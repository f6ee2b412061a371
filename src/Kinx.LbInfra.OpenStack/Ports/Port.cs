using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A Neutron port.</summary>
public sealed record Port
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string NetworkId { get; init; }

    public string TenantId { get => field ?? ""; init; }

    public string Description { get => field ?? ""; init; }

    /// <summary><c>ACTIVE</c>, <c>DOWN</c>, <c>BUILD</c>, <c>ERROR</c> or <c>N/A</c>.</summary>
    public string Status { get => field ?? ""; init; }

    public bool AdminStateUp { get; init; }

    public string MacAddress { get => field ?? ""; init; }

    public IReadOnlyList<FixedIp> FixedIps { get => field ?? []; init; }

    public IReadOnlyList<AddressPair> AllowedAddressPairs { get => field ?? []; init; }

    public IReadOnlyList<string> SecurityGroups { get => field ?? []; init; }

    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>Id of the server that uses it; empty: none.</summary>
    public string DeviceId { get => field ?? ""; init; }

    /// <summary>Such as <c>compute:nova</c>.</summary>
    public string DeviceOwner { get => field ?? ""; init; }

    public bool? PortSecurityEnabled { get; init; }

    public IReadOnlyList<DhcpOption> ExtraDhcpOpts { get => field ?? []; init; }

    public string? DnsName { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> DnsAssignment { get => field ?? []; init; }

    public string? QosPolicyId { get; init; }

    /// <summary>Where it is bound; administrators only, as all of <c>binding:</c> but the VNIC type.</summary>
    [JsonPropertyName("binding:host_id")]
    public string? BindingHostId { get; init; }

    [JsonPropertyName("binding:vnic_type")]
    public string? BindingVnicType { get; init; }

    [JsonPropertyName("binding:vif_type")]
    public string? BindingVifType { get; init; }

    [JsonPropertyName("binding:vif_details")]
    public JsonObject? BindingVifDetails { get; init; }

    [JsonPropertyName("binding:profile")]
    public JsonObject? BindingProfile { get; init; }

    /// <exception cref="OpenStackException">
    /// 409 <c>IpAddressAlreadyAllocated</c>; 403 <c>PolicyNotAuthorized</c> for chosen addresses and address pairs on a network of another
    /// project.
    /// </exception>
    public static Task<Port> CreateAsync(OpenStackClient cloud, PortRequest port, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
        new ApiPath<Port>("/ports", "port", PortJson.Default.Port), port.ToBody(), cancellationToken);

    /// <summary>Null when there is none with this id.</summary>
    public static Task<Port?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.FindAsync(new ApiPath<Port>(At(id), "port", PortJson.Default.Port), cancellationToken);

    public static Task<Port> GetAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.GetAsync(new ApiPath<Port>(At(id), "port", PortJson.Default.Port), cancellationToken);

    /// <param name="query">From <see cref="Query.Of"/>, such as <c>device_id</c>, <c>network_id</c>, <c>name</c>; empty: all that the
    /// project may see.</param>
    public static Task<IReadOnlyList<Port>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(new ApiPath<List<Port>>("/ports" + query, "ports", PortJson.Default.ListPort), cancellationToken);

    /// <summary>Changes the fields that are given; lists are replaced whole.</summary>
    public static Task<Port> UpdateAsync(OpenStackClient cloud, string id, PortRequest changes, CancellationToken cancellationToken) =>
        cloud.Networking.UpdateAsync(new ApiPath<Port>(At(id), "port", PortJson.Default.Port), changes.ToBody(), cancellationToken);

    /// <summary>False when it was gone already.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/ports/" + Uri.EscapeDataString(id);
}
