using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Whether each network of a site exists once, with the CIDR in the site file, and belongs to the project that signs in.</summary>
internal sealed class CloudNetworks(DoctorSite site, OpenStackClient cloud, string projectId)
{
    /// <summary>Its ports need allowed address pairs for the VIPs, which only the owner of the network may set.</summary>
    public Task<Finding> L3Async(CancellationToken cancellationToken) => FindAsync(
        "L3 network",
        (site.Spec.L3.Network, site.Spec.L3.Cidr),
        "VIPs are announced over it",
        (FindingStatus.Missing, "allowed address pairs and chosen addresses"),
        cancellationToken);

    public Task<Finding> ManagementAsync(CancellationToken cancellationToken) => FindAsync(
        "management network",
        (site.Spec.Management.Network, site.Spec.Management.Cidr),
        "SSH to the nodes",
        (FindingStatus.Warning, "chosen addresses"),
        cancellationToken);

    // foreign: how bad it is when another project owns the network, and what Neutron then refuses.
    private async Task<Finding> FindAsync(
        string check,
        (string Name, Cidr Cidr) declared,
        string purpose,
        (FindingStatus Status, string Refused) foreign,
        CancellationToken cancellationToken)
    {
        var (name, cidr) = declared;
        var found = await Network.ListAsync(cloud, Query.Of(("name", name)), cancellationToken);
        if (found.Count != 1)
        {
            var detail = found.Count == 0
                ? $"there is no network '{name}' that the project may use"
                : $"there are {found.Count} networks '{name}'";
            return Missing(detail, $"make one with the subnet {cidr}, or correct stacks/sites/{site.Name}.yaml");
        }

        var subnets = await Subnet.ListAsync(cloud, Query.Of(("network_id", found[0].Id)), cancellationToken);
        if (!subnets.Any(subnet => Cidr.Read(subnet.Cidr) == cidr))
        {
            return Missing($"network '{name}' has no subnet {cidr}", $"correct the CIDR in stacks/sites/{site.Name}.yaml");
        }

        if (found[0].TenantId == projectId) return new Finding(check, FindingStatus.Ok, $"'{name}' with {cidr}", purpose);
        return new Finding(
            check,
            foreign.Status,
            $"network '{name}' belongs to project {found[0].TenantId}; "
            + $"on a network that is only shared with a project, Neutron refuses {foreign.Refused} (403)",
            purpose,
            $"sign in to project {found[0].TenantId}, or have the network created in project {projectId}");

        Finding Missing(string detail, string fix) => new(check, FindingStatus.Missing, detail, purpose, fix);
    }
}
