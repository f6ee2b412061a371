using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.SecurityGroups;
using Kinx.LbInfra.OpenStack.Servers;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>Reads what the runner needs from the cloud, as administrator. What does not change is read only once.</summary>
internal sealed class CloudReader(OpenStackClient cloud)
{
    private Dictionary<string, Network> _networks = [];
    private Dictionary<string, Subnet> _subnets = [];

    public async Task<CloudView> ReadAsync(CancellationToken cancellationToken)
    {
        var servers = await Server.ListAsync(cloud, name: null, allProjects: true, cancellationToken);
        if (servers.Count == 0) return new CloudView(servers, [], _networks, _subnets, []);
        var rules = SecurityGroupRule.ListAsync(cloud, "", cancellationToken);
        var ports = await Port.ListAsync(cloud, "", cancellationToken);
        if (!ports.All(IsKnown))
        {
            _networks = (await Network.ListAsync(cloud, "", cancellationToken)).ToDictionary(network => network.Id);
            _subnets = (await Subnet.ListAsync(cloud, "", cancellationToken)).ToDictionary(subnet => subnet.Id);
        }

        return new CloudView(servers, ports, _networks, _subnets, await rules);
    }

    private bool IsKnown(Port port) =>
        _networks.ContainsKey(port.NetworkId) && port.FixedIps.All(ip => ip.SubnetId is null || _subnets.ContainsKey(ip.SubnetId));
}
