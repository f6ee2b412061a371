using System.Diagnostics;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Lab.Processes;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>
/// The routes of a node alone: its files, its <c>network</c> program and its FRR, between two gateways, 172.20.0.1 and 172.20.0.2, which
/// run FRR too. Neither HAProxy nor the announcer runs.
/// </summary>
internal sealed class RoutedNode : IAsyncDisposable
{
    /// <summary>In which FRR settles, on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static int _worlds = -1;
    private readonly string _id = $"lr{(char)('a' + (Interlocked.Increment(ref _worlds) % 26))}{Environment.ProcessId}";

    private RoutedNode()
    {
    }

    private string Folder => Path.Combine("/run", _id);

    private string Root => Path.Combine(Folder, "root");

    /// <summary>Starts everything; skips the test where that is not possible.</summary>
    /// <param name="configuration">The node's files.</param>
    /// <param name="gateways">The configurations of both gateways.</param>
    public static async Task<RoutedNode> StartAsync(NodeConfiguration configuration, params string[] gateways)
    {
        if (!Environment.IsPrivilegedProcess) Assert.Skip("needs root: it makes network namespaces");
        if (ExternalCommand.Find("vtysh") is null) Assert.Skip("needs vtysh: run ./dev setup");
        var node = new RoutedNode();
        await node.Routers("up");
        foreach (var (index, gateway) in gateways.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(node.Folder, $"{index + 1}/frr.conf"), gateway);
            await node.Routers("gateway", $"{index + 1}");
        }

        await node.Place(configuration);
        await node.Routers("start");
        return node;
    }

    /// <summary>Writes the node's files; what runs does not read them.</summary>
    public async Task Place(NodeConfiguration configuration)
    {
        foreach (var file in configuration.Files)
        {
            var path = Root + file.Path;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Content);
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(file.Mode, 8));
        }
    }

    /// <summary>Runs a command on the node.</summary>
    public Task<ExternalCommandResult> Inside(params string[] command) =>
        Run(["ip", "netns", "exec", $"{_id}-node", "chroot", Root, .. command]);

    /// <summary>Asks a daemon of a gateway, or configures it.</summary>
    public Task<ExternalCommandResult> AtGateway(int number, params string[] commands) =>
        Run(["vtysh", "--vty_socket", Path.Combine(Folder, $"{number}"), .. commands.SelectMany(command => new[] { "-c", command })]);

    /// <summary>Loads a frr.conf that was placed into the running FRR, as the apply program does.</summary>
    public Task<ExternalCommandResult> ReloadFrr() => Inside(
        "sh",
        "-c",
        "mkdir -p /run/lbinfra; . /usr/local/lib/lbinfra/activation; node=/usr/local/sbin/lbinfra-node; " +
        "reload_frr || { echo \"$reason\"; exit 1; }");

    /// <summary>The default route in the table of replies that has the best metric: who set it, and its gateways in order.</summary>
    public async Task<string> ReplyRoute(string family)
    {
        var routes = (await Run(["ip", "-n", $"{_id}-node", family, "-j", "route", "show", "table", "201", "default"])).Output;
        var best = (routes.Length > 0 ? JsonNode.Parse(routes)!.AsArray() : []).MinBy(route => (uint?)route!["metric"] ?? 0);
        var hops = best?["nexthops"]?.AsArray() ?? (best is null ? [] : [best.DeepClone()]);
        var gateways = hops.Select(hop => (string?)hop!["gateway"]).Order(StringComparer.Ordinal);
        return string.Join(' ', gateways.Prepend((string?)best?["protocol"] ?? "fixed"));
    }

    /// <summary>Waits until a value is as expected.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task Becomes(Func<Task<string>> actual, string expected)
    {
        var watch = Stopwatch.StartNew();
        for (var now = await actual(); now != expected; now = await actual())
        {
            if (watch.Elapsed > Limit) throw new TimeoutException($"\"{now}\" instead of \"{expected}\"");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync() => await Routers("down");

    private async Task Routers(string verb, params string[] further)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Node", "Routing", "routers");
        var result = await Run(["sh", script, verb, _id, Folder, .. further]);
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Output + result.Error);
    }

    private static Task<ExternalCommandResult> Run(IReadOnlyList<string> command) =>
        ExternalCommand.TryRunAsync(command, null, CancellationToken.None);
}
