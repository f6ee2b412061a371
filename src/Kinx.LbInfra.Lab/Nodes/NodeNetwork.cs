using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The network namespaces of a node: its own, and the hypervisor's part, which the node cannot reach: a firewall between it and the
/// networks' bridges in the outer namespace.
/// </summary>
internal sealed class NodeNetwork(string node)
{
    private const string BridgeFilter = "/proc/sys/net/bridge";

    /// <summary>The node's own, as <c>ip netns</c> shows it.</summary>
    public string Namespace { get; } = LabNamespace.Prefix + node;

    /// <summary>The firewall's; no server has a name with <c>@</c>.</summary>
    public string FirewallNamespace { get; } = $"{LabNamespace.Prefix}fw@{node}";

    /// <summary>Makes the namespaces and plugs the ports in; the node gets no address here, that is what its init does.</summary>
    /// <exception cref="ExternalCommandException">A port of it is plugged in elsewhere.</exception>
    public async Task PlugAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken)
    {
        foreach (var name in (string[])[Namespace, FirewallNamespace])
            await ExternalCommand.RunAsync(["ip", "netns", "add", name], cancellationToken);
        await PassFirewallAsync(cancellationToken);
        await EnsureBridgesAsync(ports, cancellationToken);
        await BatchAsync(FirewallNamespace, string.Concat(ports.Select(FirewallSide)), cancellationToken);
        var attach = ports.Select(port => $"link set {port.HostDevice} master {port.Bridge} up\n");
        await BatchAsync(LabNamespace.Name, string.Concat(attach), cancellationToken);
        await ApplyAsync(ports, cancellationToken);
    }

    /// <summary>Applies the security groups and allowed addresses, in one step.</summary>
    public Task ApplyAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken) =>
        FeedAsync(["nft", "-f", "-"], NodeFirewall.Rules(ports), cancellationToken);

    /// <summary>
    /// Removes the namespaces. The cables go first: the kernel ends a namespace some time after its last user, and until then a
    /// successor could not have the same ports.
    /// </summary>
    public async Task RemoveAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken)
    {
        foreach (var port in ports)
            await TryOutsideAsync(["link", "delete", port.HostDevice], cancellationToken);
        foreach (var name in LabNamespace.All().Where(name => name == Namespace || name == FirewallNamespace))
            await LabNamespace.DeleteAsync(name, cancellationToken);
    }

    /// <summary>
    /// Bridged packets pass the tables of IP; a connection that began before the firewall was there is taken for a new one.
    /// </summary>
    private async Task PassFirewallAsync(CancellationToken cancellationToken)
    {
        await LoadBridgeFilterAsync(cancellationToken);
        await FeedAsync(
            [
                "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1", "net.ipv6.conf.default.disable_ipv6=1",
                "net.bridge.bridge-nf-call-iptables=1", "net.bridge.bridge-nf-call-ip6tables=1", "net.bridge.bridge-nf-call-arptables=0",
            ],
            "",
            cancellationToken);
        await FeedAsync(["nft", "-f", "-"], NodeFirewall.Rules([]), cancellationToken);
        string[] tracking = ["net.netfilter.nf_conntrack_tcp_loose=1", "net.netfilter.nf_conntrack_tcp_be_liberal=1"];
        await FeedAsync(["sysctl", "-qw", .. tracking], "", cancellationToken);
    }

    private static async Task LoadBridgeFilterAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(BridgeFilter)) return;
        if (ExternalCommand.Find("modprobe") is not null)
            await ExternalCommand.TryRunAsync(["modprobe", "br_netfilter"], input: null, cancellationToken);
        if (Directory.Exists(BridgeFilter)) return;
        throw new LabException(
            "the kernel does not pass bridged packets to its firewall", "load the module br_netfilter, or use a kernel that has it");
    }

    /// <summary>
    /// The networks of the lab have theirs from the start; a network that is made later gets its bridge with its first port.
    /// </summary>
    private static async Task EnsureBridgesAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken)
    {
        foreach (var port in ports.DistinctBy(port => port.Bridge))
        {
            if (await TryOutsideAsync(["link", "show", port.Bridge], cancellationToken)) continue;
            var make = $"link add {port.Bridge} mtu {port.Mtu} type bridge\nlink set {port.Bridge} up\n";
            await BatchAsync(LabNamespace.Name, make, cancellationToken);
        }
    }

    private static async Task<bool> TryOutsideAsync(string[] words, CancellationToken cancellationToken) =>
        (await ExternalCommand.TryRunAsync(["ip", "-n", LabNamespace.Name, .. words], input: null, cancellationToken)).ExitCode == 0;

    private string FirewallSide(NodeInterface port) =>
        $"""
        link add name {port.Name} mtu {port.Mtu} type bridge mcast_snooping 0
        link add n-{port.Name} mtu {port.Mtu} type veth peer name {port.Name} address {port.MacAddress} mtu {port.Mtu} netns {Namespace}
        link add u-{port.Name} mtu {port.Mtu} type veth peer name {port.HostDevice} mtu {port.Mtu} netns {LabNamespace.Name}
        link set n-{port.Name} master {port.Name} up
        link set u-{port.Name} master {port.Name} up
        link set {port.Name} up

        """;

    private static Task BatchAsync(string name, string commands, CancellationToken cancellationToken) =>
        CheckedAsync(["ip", "-n", name, "-batch", "-"], commands, cancellationToken);

    private Task FeedAsync(string[] command, string input, CancellationToken cancellationToken) =>
        CheckedAsync(["nsenter", $"--net=/run/netns/{FirewallNamespace}", "--", .. command], input, cancellationToken);

    private static async Task CheckedAsync(string[] command, string input, CancellationToken cancellationToken)
    {
        var result = await ExternalCommand.TryRunAsync(command, input, cancellationToken);
        if (result.ExitCode != 0) throw new ExternalCommandException(command, result);
    }
}
