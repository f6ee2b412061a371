using System.Net;
using System.Net.Sockets;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>
/// What surrounds the nodes: the networks that they are plugged into, two switches, a client that reaches VIPs through both of them,
/// three back ends behind them and one on the members' network. files/topology.sh has their addresses. The outer namespace must exist.
/// </summary>
/// <param name="paths">The lab's files.</param>
public sealed class World(LabPaths paths)
{
    /// <summary>The network namespace of the client, with the addresses 198.51.100.10 and 2001:db8:100::10.</summary>
    public const string ClientNamespace = LabNamespace.Prefix + "client";

    /// <summary>The names of the back ends, which are also their answers.</summary>
    internal static IReadOnlyList<string> BackEnds { get; } = [.. BackEnd.All.Select(backEnd => backEnd.Name)];

    /// <summary>Makes everything, and returns when switches and back ends can be used.</summary>
    /// <param name="progress">Receives one line for each part that is ready.</param>
    /// <param name="cancellationToken">Stops waiting; what was started keeps running.</param>
    /// <exception cref="LabException">A program does not start.</exception>
    internal async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
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
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <exception cref="ExternalCommandException">The switch does not exist.</exception>
    public static async Task<IReadOnlyDictionary<string, int>> NextHopsAsync(string vip, CancellationToken cancellationToken)
    {
        var family = IPAddress.Parse(vip).AddressFamily == AddressFamily.InterNetworkV6 ? "-6" : "-4";
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var of in Switch.All)
        {
            var routes = await ExternalCommand.RunAsync(["ip", "-n", of.Namespace, family, "-j", "route", "show", vip], cancellationToken);
            counts[of.Name] = RouteTable.CountNextHops(routes);
        }

        return counts;
    }

    private static Task<string> MakeNetworksAsync(CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync(["sh", "-s"], SurroundingFiles.Read("topology.sh"), cancellationToken);
}
