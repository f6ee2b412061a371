using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The DHCP server of a network, dnsmasq, in a namespace of its own on the network's bridge. As with OVN, its address is the gateway's, and
/// it never answers ARP, so it takes no address from the subnet.
/// </summary>
/// <param name="paths">The lab's files.</param>
/// <param name="network">The name of the Neutron network.</param>
internal sealed class NetworkDhcp(LabPaths paths, string network)
{
    private const string Device = "dhcp";

    // Linux limits the name of a device to 15 characters.
    private const int LongestDevice = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _namespace = $"{LabNamespace.Prefix}dhcp@{network}";
    private readonly string _folder = Path.Combine(paths.DhcpFolder, network);

    private string Service => $"dhcp-{network}";

    /// <summary>Offers a port its addresses from now on.</summary>
    /// <param name="port">Its network's bridge must exist.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="LabException">dnsmasq does not start, or the one before does not end.</exception>
    public async Task OfferAsync(NodeInterface port, CancellationToken cancellationToken)
    {
        if (port.Addresses.Where(address => address.IsDynamic).ToList() is not { Count: > 0 } addresses) return;
        Directory.CreateDirectory(_folder);
        foreach (var address in addresses.Select(address => address.Address))
        {
            // An address may have belonged to another port before.
            await File.WriteAllTextAsync(Path.Combine(_folder, address), $"{port.MacAddress},{address}\n", cancellationToken);
        }

        await PlugAsync(port, addresses, cancellationToken);
        await EndAsync(cancellationToken);
        await new Supervisor(paths).RunAsync(Definition(port, addresses), cancellationToken);
    }

    // After a restart it remembers no lease of the port that had the address before.
    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var supervisor = new Supervisor(paths);
        if (supervisor.Processes().GetValueOrDefault(Service) is not { } running) return;
        running.Kill();
        await supervisor.WaitForEndAsync(Service, Patience, cancellationToken);
    }

    private async Task PlugAsync(NodeInterface port, IReadOnlyList<NodeAddress> addresses, CancellationToken cancellationToken)
    {
        if (LabNamespace.All().Contains(_namespace)) return;
        await ExternalCommand.RunAsync(["ip", "netns", "add", _namespace], cancellationToken);
        string[] silent = ["sysctl", "-qw", "net.ipv4.conf.all.arp_ignore=8", "net.ipv6.conf.all.disable_ipv6=1"];
        await ExternalCommand.RunAsync([.. LabNamespace.Enter(_namespace), .. silent], cancellationToken);
        var outside = $"dhcp-{network}"[..Math.Min(LongestDevice, Service.Length)];
        await ExternalCommand.RunAsync(
            ["ip", "-n", LabNamespace.Name, "-batch", "-"],
            $"""
            link add {outside} mtu {port.Mtu} type veth peer name {Device} mtu {port.Mtu} netns {_namespace}
            link set {outside} master {port.Bridge} up

            """,
            cancellationToken);
        var own = addresses.Select(address => $"address replace {ServerOf(address)}/{address.PrefixLength} dev {Device}\n");
        var commands = $"link set {Device} up\n" + string.Concat(own);
        await ExternalCommand.RunAsync(["ip", "-n", _namespace, "-batch", "-"], commands, cancellationToken);
    }

    private ServiceDefinition Definition(NodeInterface port, IReadOnlyList<NodeAddress> addresses) => new()
    {
        Name = Service,
        Command =
        [
            .. LabNamespace.Enter(_namespace), "dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--port=0", "--user=root",
            "--pid-file=", "--leasefile-ro", "--no-ping", "--dhcp-authoritative", "--log-facility=-", $"--interface={Device}",
            $"--dhcp-hostsdir={_folder}", $"--dhcp-option=option:mtu,{port.Mtu}",
            .. addresses.SelectMany(Range),
        ],
        // Port 67 (hexadecimal 43) of any address.
        Ready = ReadyCheck.Command([.. LabNamespace.Enter(_namespace), "grep", "-q", ":0043 ", "/proc/net/udp"]),
    };

    // Without a router option of ours, dnsmasq would offer itself.
    private static IEnumerable<string> Range(NodeAddress address)
    {
        yield return $"--dhcp-range={address.Base},static,24h";
        yield return address.Gateway is { } gateway ? $"--dhcp-option=option:router,{gateway}" : "--dhcp-option=option:router";
    }

    private static string ServerOf(NodeAddress address) => address.Gateway ?? address.Last.ToString();
}
