using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The network namespaces of a node: its own, if it is a container, and one of the hypervisor, which the node cannot reach. That one has
/// the firewall between the node and the networks' bridges in the outer namespace.
/// </summary>
internal sealed class NodeNetwork(string node, MachineKind kind)
{
    private const string BridgeFilter = "/proc/sys/net/bridge";

    /// <summary>The one of a container, as <c>ip netns</c> shows it.</summary>
    public string Namespace { get; } = LabNamespace.Prefix + node;

    /// <summary>The firewall's. No server has a name with <c>@</c>, so the name is free.</summary>
    public string FirewallNamespace { get; } = $"{LabNamespace.Prefix}fw@{node}";

    /// <summary>Makes the namespaces and plugs the ports in. The addresses are up to the node's init.</summary>
    /// <exception cref="ExternalCommandException">One of the ports is plugged in elsewhere.</exception>
    public async Task PlugAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken)
    {
        foreach (var name in kind == MachineKind.Container ? [Namespace, FirewallNamespace] : (string[])[FirewallNamespace])
        {
            await ExternalCommand.RunAsync(["ip", "netns", "add", name], cancellationToken);
        }

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
    /// Removes the cables and then the namespaces. The kernel removes a namespace some time after its last process; with the cables still
    /// in it, a successor could not have the same ports until then.
    /// </summary>
    public async Task RemoveAsync(IReadOnlyList<NodeInterface> ports, CancellationToken cancellationToken)
    {
        foreach (var port in ports) await TryOutsideAsync(["link", "delete", port.HostDevice], cancellationToken);
        foreach (var name in LabNamespace.All().Where(name => name == Namespace || name == FirewallNamespace))
        {
            await LabNamespace.DeleteAsync(name, cancellationToken);
        }
    }

    // Sends bridged packets through the tables of IP, and treats a connection that is older than the firewall as a new one.
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
        {
            await ExternalCommand.TryRunAsync(["modprobe", "br_netfilter"], input: null, cancellationToken);
        }

        if (Directory.Exists(BridgeFilter)) return;
        throw new LabException(
            "the kernel does not pass bridged packets to its firewall", "load the module br_netfilter, or use a kernel that has it");
    }

    // The lab's own networks have a bridge from the start. A network that is made later gets one with its first port.
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
        {NodeSide(port)}
        link add u-{port.Name} mtu {port.Mtu} type veth peer name {port.HostDevice} mtu {port.Mtu} netns {LabNamespace.Name}
        link set n-{port.Name} master {port.Name} up
        link set u-{port.Name} master {port.Name} up
        link set {port.Name} up

        """;

    private string NodeSide(NodeInterface port)
    {
        if (kind != MachineKind.Container) return $"tuntap add n-{port.Name} mode tap\nlink set n-{port.Name} mtu {port.Mtu}";
        var peer = $"{port.Name} address {port.MacAddress} mtu {port.Mtu} netns {Namespace}";
        return $"link add n-{port.Name} mtu {port.Mtu} type veth peer name {peer}";
    }

    private static Task<string> BatchAsync(string name, string commands, CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync(["ip", "-n", name, "-batch", "-"], commands, cancellationToken);

    private Task<string> FeedAsync(string[] command, string input, CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync([.. LabNamespace.Enter(FirewallNamespace), .. command], input, cancellationToken);
}
