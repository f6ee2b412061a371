using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>
/// What surrounds the nodes: the networks that they are plugged into, two switches, a client that reaches VIPs through both of them,
/// and three back ends behind them. The lab's outer namespace must exist.
/// </summary>
public sealed class World(LabPaths paths)
{
    /// <summary>The bridge of the management network, with 192.168.5.1 for the outer namespace itself.</summary>
    public const string ManagementBridge = "br-mgmt";

    /// <summary>The bridge of the L3 network, 172.20.0.0/24, on which the switches are .1 and .2; MTU 1442 bytes.</summary>
    public const string L3Bridge = "br-l3";

    /// <summary>Behind the switches: the back ends.</summary>
    public const string BackBridge = "br-back";

    /// <summary>The bridge of the members' network, 192.168.56.0/24, on which the switches are .1 and .2.</summary>
    public const string MemberBridge = "br-member";

    /// <summary>The namespace from which VIPs are reached, with the addresses 198.51.100.10 and 2001:db8:100::10.</summary>
    public const string ClientNamespace = LabNamespace.Prefix + "client";

    /// <summary>Names of the back ends, as their answers give them.</summary>
    public static IReadOnlyList<string> BackEnds { get; } = [.. BackEnd.All.Select(backEnd => backEnd.Name)];

    /// <summary>Makes everything, and returns when switches and back ends can be used.</summary>
    /// <param name="progress">Gets a line for each part that is ready.</param>
    /// <exception cref="LabException">A program does not start.</exception>
    public async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        foreach (var folder in (string[])[paths.WorldFolder, paths.RunFolder, paths.LogFolder]) Directory.CreateDirectory(folder);
        await MakeNetworksAsync(cancellationToken);
        progress("ready: networks, client");
        await Task.WhenAll(Switch.All.Select(of => of.StartAsync(paths, cancellationToken)));
        progress("ready: switches");
        await Task.WhenAll(BackEnd.All.Select(backEnd => backEnd.StartAsync(paths, cancellationToken)));
        progress("ready: back ends");
    }

    /// <summary>For each switch, by name, how many usable next hops its kernel has for a VIP; 0 when it has no route.</summary>
    /// <param name="vip">An address without a prefix length.</param>
    public async Task<IReadOnlyDictionary<string, int>> NextHopsAsync(string vip, CancellationToken cancellationToken)
    {
        var family = vip.Contains(':', StringComparison.Ordinal) ? "-6" : "-4";
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var of in Switch.All)
        {
            var routes = await ExternalCommand.RunAsync(["ip", "-n", of.Namespace, family, "-j", "route", "show", vip], cancellationToken);
            counts[of.Name] = RouteTable.CountNextHops(routes);
        }

        return counts;
    }

    private static async Task MakeNetworksAsync(CancellationToken cancellationToken)
    {
        string[] command = ["sh", "-s"];
        var result = await ExternalCommand.TryRunAsync(command, SurroundingFiles.Read("topology.sh"), cancellationToken);
        if (result.ExitCode != 0) throw new ExternalCommandException(command, result);
    }
}
