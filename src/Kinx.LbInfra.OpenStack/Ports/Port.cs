using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A Neutron port.</summary>
/// <remarks>
/// Source: Networking API v2.0, "Ports"; neutron-lib: <c>neutron_lib/api/definitions/port.py</c>, <c>portbindings.py</c>,
/// <c>portsecurity.py</c>.
/// </remarks>
public sealed record Port
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique; empty: none.</summary>
    public required string Name { get; init; }

    /// <summary>Id of its network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>Empty: none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary><c>ACTIVE</c>, <c>DOWN</c>, <c>BUILD</c>, <c>ERROR</c> or <c>N/A</c>.</summary>
    public string Status { get => field ?? ""; init; }

    /// <summary>If false, the port forwards no packets.</summary>
    public bool AdminStateUp { get; init; }

    /// <summary>Six bytes separated by colons, in lower case.</summary>
    public string MacAddress { get => field ?? ""; init; }

    /// <summary>Its addresses; their order has no meaning.</summary>
    public IReadOnlyList<FixedIp> FixedIps { get => field ?? []; init; }

    /// <summary>Additional source addresses that are allowed.</summary>
    public IReadOnlyList<AddressPair> AllowedAddressPairs { get => field ?? []; init; }

    /// <summary>Ids of its security groups; if empty, all traffic is blocked, unless port security is off.</summary>
    public IReadOnlyList<string> SecurityGroups { get => field ?? []; init; }

    /// <summary>At most 50, each of at most 60 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>Id of the server that uses it; empty: none.</summary>
    public string DeviceId { get => field ?? ""; init; }

    /// <summary>Such as <c>compute:nova</c>.</summary>
    public string DeviceOwner { get => field ?? ""; init; }

    /// <summary>Whether security groups and source address checks apply; null if the cloud does not report it.</summary>
    public bool? PortSecurityEnabled { get; init; }

    /// <summary>DHCP options in addition to those of the subnet.</summary>
    public IReadOnlyList<DhcpOption> ExtraDhcpOpts { get => field ?? []; init; }

    /// <summary>Null or empty: none.</summary>
    public string? DnsName { get; init; }

    /// <summary>DNS names that Neutron assigned, with their addresses; keys <c>hostname</c>, <c>ip_address</c>, <c>fqdn</c>.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> DnsAssignment { get => field ?? []; init; }

    /// <summary>Null: the network's policy, if it has one.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>The host that it is bound to. Like all <c>binding:</c> fields except the VNIC type, for administrators only.</summary>
    [JsonPropertyName("binding:host_id")]
    public string? BindingHostId { get; init; }

    /// <summary><c>normal</c>, <c>direct</c> and others; null if the cloud does not report it.</summary>
    [JsonPropertyName("binding:vnic_type")]
    public string? BindingVnicType { get; init; }

    /// <summary><c>ovs</c>, <c>unbound</c>, <c>binding_failed</c> and others; administrators only.</summary>
    [JsonPropertyName("binding:vif_type")]
    public string? BindingVifType { get; init; }

    /// <summary>Details that the hypervisor needs to connect it; administrators only.</summary>
    [JsonPropertyName("binding:vif_details")]
    public JsonObject? BindingVifDetails { get; init; }

    /// <summary>Settings of the host's network driver; administrators only.</summary>
    [JsonPropertyName("binding:profile")]
    public JsonObject? BindingProfile { get; init; }

    /// <summary>Creates a port.</summary>
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

    /// <summary>Reads a port.</summary>
    /// <exception cref="OpenStackException">404: there is none with this id.</exception>
    public static Task<Port> GetAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.GetAsync(new ApiPath<Port>(At(id), "port", PortJson.Default.Port), cancellationToken);

    /// <summary>Lists ports, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>, such as <c>device_id</c>, <c>network_id</c>, <c>name</c>; empty: all that the
    /// project may see.</param>
    public static Task<IReadOnlyList<Port>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(new ApiPath<List<Port>>("/ports" + query, "ports", PortJson.Default.ListPort), cancellationToken);

    /// <summary>Changes the fields that are set; lists are replaced as a whole.</summary>
    public static Task<Port> UpdateAsync(OpenStackClient cloud, string id, PortRequest changes, CancellationToken cancellationToken) =>
        cloud.Networking.UpdateAsync(new ApiPath<Port>(At(id), "port", PortJson.Default.Port), changes.ToBody(), cancellationToken);

    /// <summary>Deletes the port; false if it no longer existed.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/ports/" + Uri.EscapeDataString(id);
}
