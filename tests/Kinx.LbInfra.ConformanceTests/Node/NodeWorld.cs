using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>
/// One real node between a switch that runs FRR, a client and two back ends, all in two network namespaces of this test's own. The node
/// boots the image under systemd, with cloud-init from the rendered user data, as nodes of the lab do.
/// </summary>
public sealed class NodeWorld : IAsyncLifetime
{
    private const string Gateway = "172.20.0.1";
    private static readonly TimeSpan BootLimit = TimeSpan.FromSeconds(60);
    private static int _worlds = -1;
    private readonly NodeConfiguration _firstBoot;
    private readonly bool _serves;
    private readonly bool _hasL3;
    private readonly string _id;
    private readonly string _folder;
    private readonly List<Process> _processes = [];
    private readonly NodeContainer _node;
    private readonly NodeRelease _release;
    private readonly bool _dhcp;
    private readonly bool _sshBySocket;

    public NodeWorld()
        : this(Configuration(SampleStack.LoadBalancer()), serves: true)
    {
    }

    /// <param name="firstBoot">The configuration in the user data.</param>
    /// <param name="serves">Whether the node announces the VIP after that; else it is up once cloud-init has ended.</param>
    /// <param name="hasL3">False: the L3 port has no address yet, as if DHCP were late; does not wait for the end of the boot.</param>
    /// <param name="release">Of the image.</param>
    /// <param name="dhcp">IPv4 addresses come by DHCP, from the switch.</param>
    /// <param name="sshBySocket">The image lets systemd listen for sshd, as Ubuntu's does.</param>
    internal NodeWorld(
        NodeConfiguration firstBoot,
        bool serves,
        bool hasL3 = true,
        NodeRelease release = NodeRelease.Bookworm,
        bool dhcp = false,
        bool sshBySocket = false)
    {
        (_firstBoot, _serves, _hasL3, _release, _dhcp, _sshBySocket) = (firstBoot, serves, hasL3, release, dhcp, sshBySocket);
        // Test classes run in parallel, each with its own world. This prefix of interface names has at most 10 characters.
        _id = $"lb{(char)('a' + (Interlocked.Increment(ref _worlds) % 26))}{Environment.ProcessId}";
        _folder = Path.Combine("/run", _id);
        Group = new ControlGroup("/" + _id);
        _node = new NodeContainer(_folder, "web-a", NodeNamespace, Group);
    }

    /// <summary>Why there is no world, or null.</summary>
    public string? Missing { get; private set; }

    public static SiteSpec Site { get; } = SampleStack.Site() with
    {
        Bgp = SampleStack.Site().Bgp with { Gateways = [new GatewaySpec { Address = HostAddress.Parse(Gateway), AsNumber = 60201 }] },
    };

    /// <summary>A process in the switch's network namespace.</summary>
    public int SwitchPid => int.Parse(File.ReadAllText(Path.Combine(_folder, "sw/bgpd.pid")), CultureInfo.InvariantCulture);

    /// <summary>The node's PID 1, as this machine numbers it.</summary>
    public int NodePid => _node.Init!.Pid;

    /// <summary>How long the first boot took, until the node announced or cloud-init ended.</summary>
    public TimeSpan FirstBoot { get; private set; }

    /// <summary>What Nova says about the node's network.</summary>
    public string NetworkData => File.ReadAllText(Path.Combine(_folder, "seed/openstack/latest/network_data.json"));

    /// <summary>Of the node, with the program that runs it.</summary>
    internal ControlGroup Group { get; }

    /// <summary>The node as its hypervisor sees it.</summary>
    internal NodeContainer Node => _node;

    private string Switch => $"{_id}-sw";

    private string NodeNamespace => $"{_id}-a";

    public async ValueTask InitializeAsync()
    {
        Missing = await WhatIsMissing();
        if (Missing is not null) return;
        await Shell("world", "up", _id, _folder);
        Spawn("world", "backends", _id, _folder);
        var keys = await LoginKeys.MakeAsync(Path.Combine(_folder, "key"));
        var userData = new UserDataRenderer(StagedNode.Templates).Render(_firstBoot, keys);
        await File.WriteAllTextAsync(Path.Combine(_folder, "seed/openstack/latest/user_data"), userData);
        if (!_hasL3) await Run(["sed", "-i", "/\"id\": \"l[46]\"/d", Path.Combine(_folder, "seed/openstack/latest/network_data.json")]);
        if (_dhcp) await Shell("world", "dhcp", _id, _folder);
        if (_sshBySocket) await Shell("world", "socket", _id, _folder);
        var watch = Stopwatch.StartNew();
        await StartNode();
        if (_hasL3) await BootedAsync();
        FirstBoot = watch.Elapsed;
    }

    /// <summary>Boots the node from the disk that it has.</summary>
    public async Task StartNode()
    {
        var image = await new ImageCache(LabPaths.FromEnvironment().ImagesFolder).RootAsync(_release, _ => { }, CancellationToken.None);
        var boot = new MachineBoot(image, "5a8eb8f5-0107-47c5-898b-a2b583eef2c0", Path.Combine(_folder, "console"), []);
        await _node.StartAsync(boot, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is not null) return;
        await _node.KillAsync(CancellationToken.None);
        await _node.EndedAsync(CancellationToken.None);
        await Group.RemoveAsync(CancellationToken.None);
        await Shell("world", "down", _id, _folder);
        foreach (var process in _processes) process.Dispose();
    }

    public static NodeConfiguration Configuration(LoadBalancerSpec loadBalancer, KeyFingerprints? keys = null) =>
        new NodeRenderer(StagedNode.Templates)
        .Render(SampleStack.Stack(loadBalancer) with { Site = Site }, loadBalancer, 0, SampleStack.Nodes, keys ?? KeyFingerprints.StandIn);

    /// <summary>Runs the script as the Config command does, which gives a node 30 seconds to settle.</summary>
    public Task<ExternalCommandResult> Apply(NodeConfiguration configuration, int settle = 6) =>
        Run([.. Enter(), "env", $"LBINFRA_SETTLE={settle}", "timeout", "100", "sh", "-s"], ConfigScript.Render(configuration));

    /// <summary>Runs a script as the Keys command does.</summary>
    public Task<ExternalCommandResult> Script(string script) => Run([.. Enter(), "timeout", "100", "sh", "-s"], script);

    /// <summary>Runs a command where the client is.</summary>
    public Task<ExternalCommandResult> AtClient(params string[] command) => Run(["ip", "netns", "exec", Switch, .. command]);

    /// <summary>What FRR on the switch answers.</summary>
    public async Task<string> AtSwitch(params string[] commands)
    {
        var arguments = commands.SelectMany(command => new[] { "-c", command });
        return (await Run(["vtysh", "--vty_socket", Path.Combine(_folder, "sw"), .. arguments])).Output;
    }

    /// <summary>Runs a command in the node, with this standard input.</summary>
    public Task<ExternalCommandResult> Run(string input, IEnumerable<string> command) => Run([.. Enter(), .. command], input);

    /// <summary>Runs a command in the node.</summary>
    public Task<ExternalCommandResult> Inside(params string[] command) => Run([.. Enter(), .. command]);

    /// <summary>Starts a command in the node; its output is ignored.</summary>
    public Process Start(string input, params string[] command)
    {
        var process = Process.Start(new ProcessStartInfo("nsenter", [.. Enter().Skip(1), .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        _processes.Add(process);
        return process;
    }

    /// <summary>Sends a signal to all processes of the node with this name (15 characters at most).</summary>
    public Task Signal(string signal, string name) => Inside("sh", "-c",
        $"for p in /proc/[0-9]*; do read -r name <$p/comm && [ \"$name\" = {name} ] && kill -{signal} ${{p#/proc/}}; done " +
        "2>/dev/null; true");

    /// <summary>Whether the switch has a route to the VIP.</summary>
    public async Task<bool> Announced() =>
        (await Run(["ip", "-n", Switch, "route", "show", SampleStack.Vip, "proto", "bgp"])).Output
            .Contains("via", StringComparison.Ordinal);

    /// <summary>Waits, and returns the time that it took.</summary>
    public static async Task<TimeSpan> Until(Func<Task<bool>> condition, bool expected, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (await condition() != expected)
        {
            if (watch.Elapsed > limit)
            {
                throw new TimeoutException($"nothing after {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
            }

            await Task.Delay(20);
        }

        return watch.Elapsed;
    }

    /// <summary>Sets the switch's end of a cable up or down: mgmt, l3 or member.</summary>
    public Task SetPort(string port, string state) => Run(["ip", "-n", Switch, "link", "set", port, state]);

    /// <summary>Removes the addresses of the members, or adds them again.</summary>
    public async Task Members(bool up)
    {
        foreach (var member in SampleStack.Pool().Members)
        {
            await Run(["ip", "-n", Switch, "addr", up ? "replace" : "del", $"{member.Address}/32", "dev", "lo"]);
        }
    }

    /// <summary>Opens many connections and keeps them until the standard input of the process ends.</summary>
    public Process Hold() => Client("Faults/hold.py", SampleStack.Vip, "80");

    /// <summary>Starts one of the tests' Python programs where the client is; it runs until its standard input ends.</summary>
    public Process Client(string program, params string[] arguments) => StartAtClient("python3", [ScriptPath(program), .. arguments]);

    /// <summary>Logs in at the management address and runs a command there.</summary>
    public Process LogIn(string command) => StartAtClient(
        "ssh",
        [
            "-i", Path.Combine(_folder, "key"), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "BatchMode=yes", "-o", "ConnectTimeout=5", "-o", "LogLevel=ERROR", $"root@{SampleStack.Nodes[0].Management}", command,
        ]);

    /// <summary>Sends requests to the VIP, one connection each, until the result is asked for.</summary>
    public Load StartLoad() => new(Client("load.py", SampleStack.Vip));

    /// <summary>Digests of a configuration's files on the node.</summary>
    public async Task<string> Digests(NodeConfiguration configuration) =>
        (await Inside(["sha256sum", .. configuration.Files.Select(file => file.Path)])).Output;

    private async Task BootedAsync()
    {
        try
        {
            await Until(_serves ? Announced : BootEnded, true, BootLimit);
        }
        catch (TimeoutException)
        {
            var log = Path.Combine(_folder, "disk/upper/var/log/cloud-init-output.log");
            throw new InvalidOperationException(File.Exists(log) ? await File.ReadAllTextAsync(log) : "cloud-init did not run");
        }
    }

    private async Task<bool> BootEnded() => (await Inside("test", "-e", "/var/lib/cloud/instance/boot-finished")).ExitCode == 0;

    private static async Task<string?> WhatIsMissing()
    {
        if (!Environment.IsPrivilegedProcess) return "needs root: it makes network namespaces";
        var missing = await LabPackages.MissingAsync(LabPackages.All, CancellationToken.None);
        return missing.Count > 0 ? "needs packages: run ./dev setup" : null;
    }

    private Process StartAtClient(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo("ip", ["netns", "exec", Switch, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private static string ScriptPath(string name) => Path.Combine(AppContext.BaseDirectory, "Node", name);

    private static Task<ExternalCommandResult> Run(IReadOnlyList<string> command, string? input = null) =>
        ExternalCommand.TryRunAsync(command, input, CancellationToken.None);

    private static async Task Shell(string script, params string[] arguments)
    {
        var result = await Run(["sh", ScriptPath(script), .. arguments]);
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Output + result.Error);
    }

    private void Spawn(string script, params string[] arguments) =>
        _processes.Add(Process.Start("setsid", ["sh", ScriptPath(script), .. arguments]));

    private IEnumerable<string> Enter() =>
        ["nsenter", "-t", NodePid.ToString(CultureInfo.InvariantCulture), "-a", "--"];
}
