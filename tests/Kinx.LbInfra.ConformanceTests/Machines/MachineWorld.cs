using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.ConformanceTests.Node;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Machines;

/// <summary>One node as a virtual machine, at a switch in a network namespace that also has the client and the members.</summary>
internal sealed class MachineWorld : IAsyncDisposable
{
    private const string ServerId = "5a8eb8f5-0107-47c5-898b-a2b583eef2c0";

    private static readonly MachinePort[] Ports =
        [new("mgmt", "fa:16:3e:00:00:03"), new("l3", "fa:16:3e:00:00:04"), new("member", "fa:16:3e:00:00:05")];

    private readonly string _id = $"vm{Environment.ProcessId}";
    private readonly string _folder = $"/run/lbinfra-vm{Environment.ProcessId}";
    private Process? _backEnds;

    private string Switch => $"{_id}-sw";

    private string ConsoleLog => Path.Combine(_folder, "console.log");

    private string Key => Path.Combine(_folder, "key");

    /// <summary>Why there can be no such machine, or null.</summary>
    public static string? WhatIsMissing()
    {
        if (!Environment.IsPrivilegedProcess) return "needs root: it makes network namespaces";
        string[] programs = [VirtualMachine.Qemu, "qemu-img", "genisoimage", "mmdebstrap", "vtysh", "ssh"];
        var missing = programs.FirstOrDefault(program => ExternalCommand.Find(program) is not { } path || !File.Exists(path));
        return missing is null ? null : $"needs {missing}: run ./dev setup";
    }

    /// <summary>The machine; null before it is turned on.</summary>
    public VirtualMachine? Machine { get; private set; }

    /// <summary>A process in the switch's network namespace.</summary>
    public int SwitchPid => int.Parse(File.ReadAllText(Path.Combine(_folder, "sw/bgpd.pid")), CultureInfo.InvariantCulture);

    /// <summary>Makes the networks and turns the machine on.</summary>
    /// <param name="image">A folder with the disk image; the machine writes to a layer over it.</param>
    /// <param name="firstBoot">The configuration in the user data.</param>
    /// <param name="say">Receives a sentence when the machine is emulated.</param>
    public async Task StartAsync(string image, NodeConfiguration firstBoot, Action<string> say)
    {
        await ExternalCommand.RunAsync(["sh", Script("Machines/machine-world"), "up", _id, _folder], CancellationToken.None);
        var userData = new UserDataRenderer(StagedNode.Templates).Render(firstBoot, await LoginKeys.MakeAsync(Key));
        await File.WriteAllTextAsync(Path.Combine(_folder, "seed/openstack/latest/user_data"), userData);
        _backEnds = Process.Start("setsid", ["sh", Script("Machines/machine-world"), "backends", _id, _folder]);
        Machine = new VirtualMachine(_folder, "web-a", Switch, await Accelerator.ProbeAsync(say, CancellationToken.None));
        await Machine.StartAsync(new MachineBoot(image, ServerId, ConsoleLog, Ports), CancellationToken.None);
    }

    /// <summary>Whether the switch has a route to the VIP.</summary>
    public async Task<bool> AnnouncedAsync() =>
        (await RunAsync(["ip", "-n", Switch, "route", "show", SampleStack.Vip, "proto", "bgp"])).Output
            .Contains("via", StringComparison.Ordinal);

    /// <summary>Runs a command on the node, as the deployment does.</summary>
    public Task<ExternalCommandResult> SshAsync(string command, string? input = null) => RunAsync(
        [
            "ip", "netns", "exec", Switch, "ssh", "-i", Key, "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=60", "root@192.168.5.11", command,
        ],
        input);

    /// <summary>Runs the script as the Config command does.</summary>
    public Task<ExternalCommandResult> ApplyAsync(NodeConfiguration configuration) =>
        SshAsync("timeout 300 sh -s", ConfigScript.Render(configuration));

    /// <summary>Sends requests to the VIP until the result is asked for; few, since the machine may be slow.</summary>
    /// <param name="bound">Seconds after which a request has failed.</param>
    public Load StartLoad(string bound) => new(Process.Start(
        new ProcessStartInfo("ip", ["netns", "exec", Switch, "python3", Script("Node/load.py"), SampleStack.Vip, "0.2", bound])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);

    /// <summary>Pulls all cables out, or plugs them in again.</summary>
    public Task SetCablesAsync(bool connected) =>
        new MachineMonitor(Path.Combine(_folder, "qmp")).SetLinksAsync(connected, CancellationToken.None);

    /// <summary>The end of what the machine wrote to its console.</summary>
    public string Console()
    {
        var lines = File.ReadAllLines(ConsoleLog);
        return string.Join('\n', lines.TakeLast(40));
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(["sh", Script("Machines/machine-world"), "down", _id, _folder]);
        _backEnds?.Dispose();
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static Task<ExternalCommandResult> RunAsync(IReadOnlyList<string> command, string? input = null) =>
        ExternalCommand.TryRunAsync(command, input, CancellationToken.None);
}
