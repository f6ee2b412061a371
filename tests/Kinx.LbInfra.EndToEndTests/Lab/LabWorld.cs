using System.Diagnostics;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Lab;

/// <summary>The lab without OpenStack: switches, client, back ends, and nodes that a test boots by hand.</summary>
public sealed class LabWorld : IAsyncLifetime
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Why no test can run; null: all can.
    private string? _missing;

    private readonly Dictionary<NodeRelease, string> _images = [];

    public LabPaths Paths { get; } = LabPaths.FromEnvironment() with { Folder = LabPaths.DefaultFolder + "-test" };

    internal ImageStore Images => new(new ImageCache(Paths.ImagesFolder), _ => { }, CancellationToken.None);

    public World World => new(Paths);

    public async ValueTask InitializeAsync()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            _missing = "needs root: nodes are namespaces and mounts";
        }
        else if (LabNamespace.Exists)
        {
            _missing = "a lab runs on this machine; end it with `lbinfra lab stop`";
        }
        else if ((await LabPackages.MissingAsync(LabPackages.All, CancellationToken.None)).Count > 0)
        {
            _missing = "needs packages: `lbinfra lab start` installs them";
        }

        if (_missing is not null) return;
        await LabNamespace.CreateAsync(CancellationToken.None);
        await World.StartAsync(_ => { }, CancellationToken.None);
        foreach (var release in Enum.GetValues<NodeRelease>())
        {
            _images[release] = await new ImageCache(Paths.ImagesFolder).RootAsync(release, _ => { }, CancellationToken.None);
        }

        await NodeMachine.PrepareAsync(Paths, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is null) await new LabCloud(Paths).StopAsync(_ => { }, CancellationToken.None);
    }

    public void RequireLab()
    {
        if (_missing is { } missing) Assert.Skip(missing);
    }

    /// <summary>Boots a node with the image that its definition names.</summary>
    internal Task StartAsync(NodeMachine node, NodeDefinition definition) =>
        node.StartAsync(definition, _images[definition.Release], CancellationToken.None);

    /// <summary>Runs a program in a node, with its files and processes; returns standard output.</summary>
    internal static Task<string> InsideAsync(NodeMachine node, params string[] command) =>
        ExternalCommand.RunAsync(["nsenter", "-t", $"{node.Init!.Pid}", "-a", "--", .. command], CancellationToken.None);

    /// <summary>The body that an HTTP client in the client's namespace gets; empty if nothing answers within a second.</summary>
    public static async Task<string> RequestAsync(string url)
    {
        string[] command = ["ip", "netns", "exec", World.ClientNamespace, "curl", "-sS", "-m", "1", url];
        return (await ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None)).Output;
    }

    /// <summary>Waits until a condition holds; fails after 45 s, with the node's log.</summary>
    internal static async Task UntilAsync(string what, NodeMachine node, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            var log = File.Exists(node.LogFile) ? await File.ReadAllTextAsync(node.LogFile) : "";
            watch.Elapsed.ShouldBeLessThan(Bound, $"{what}\n{log}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until the node has finished its latest boot, with all that cloud-init does.</summary>
    internal static Task BootedAsync(NodeMachine node) => UntilAsync("the node boots", node, async () =>
    {
        string[] command = ["nsenter", "-t", $"{node.Init!.Pid}", "-m", "test", "-e", "/run/cloud-init/result.json"];
        return (await ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None)).ExitCode == 0;
    });
}
