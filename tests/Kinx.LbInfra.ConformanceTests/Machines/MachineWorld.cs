using System.Diagnostics;
using System.Net.Sockets;
using Kinx.LbInfra.ConformanceTests.Node;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Machines;

/// <summary>One node as a virtual machine, at a switch in a network namespace that also has the client and the members.</summary>
internal sealed class MachineWorld : IAsyncDisposable
{
    private readonly string _id = $"vm{Environment.ProcessId}";
    private readonly string _folder = $"/run/lbinfra-vm{Environment.ProcessId}";
    private readonly List<Process> _processes = [];

    private string Switch => $"{_id}-sw";

    private string Key => Path.Combine(_folder, "key");

    /// <summary>Why there can be no such machine, or null.</summary>
    public static string? WhatIsMissing()
    {
        if (!Environment.IsPrivilegedProcess) return "needs root: it makes network namespaces";
        string[] programs = ["qemu-system-x86_64", "qemu-img", "genisoimage", "mmdebstrap", "vtysh", "ssh"];
        var missing = programs.FirstOrDefault(program => ExternalCommand.Find(program) is not { } path || !File.Exists(path));
        return missing is null ? null : $"needs {missing}: run ./dev setup";
    }

    /// <summary>Makes the networks and turns the machine on.</summary>
    /// <param name="image">The disk image; the machine writes to a layer over it.</param>
    /// <param name="firstBoot">The configuration in the user data.</param>
    public async Task StartAsync(string image, NodeConfiguration firstBoot)
    {
        await ExternalCommand.RunAsync(["sh", Script("Machines/machine-world"), "up", _id, _folder], CancellationToken.None);
        var userData = new UserDataRenderer(StagedNode.Templates).Render(firstBoot, await LoginKeys.MakeAsync(Key));
        await File.WriteAllTextAsync(Path.Combine(_folder, "seed/openstack/latest/user_data"), userData);
        Spawn("backends", _id, _folder);
        Machine = Spawn("boot", _id, _folder, image);
    }

    /// <summary>The program that runs the machine; it ends with the machine.</summary>
    public Process? Machine { get; private set; }

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
    public Load StartLoad() => new(Process.Start(
        new ProcessStartInfo("ip", ["netns", "exec", Switch, "python3", Script("Node/load.py"), SampleStack.Vip, "0.5", "30"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);

    /// <summary>Presses the power button.</summary>
    public async Task PressPowerButtonAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(_folder, "qmp")));
        await socket.SendAsync("{\"execute\":\"qmp_capabilities\"}\n{\"execute\":\"system_powerdown\"}\n"u8.ToArray());
        var answer = new byte[4096];
        // The connection must stay until the request has been read; the first answer is only the greeting.
        for (var answers = 0; answers < 2; answers++) await socket.ReceiveAsync(answer);
    }

    /// <summary>The end of what the machine wrote to its console.</summary>
    public string Console()
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, "console.log"));
        return string.Join('\n', lines.TakeLast(40));
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(["sh", Script("Machines/machine-world"), "down", _id, _folder]);
        foreach (var process in _processes) process.Dispose();
    }

    private Process Spawn(params string[] arguments)
    {
        var process = Process.Start("setsid", ["sh", Script("Machines/machine-world"), .. arguments]);
        _processes.Add(process);
        return process;
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static Task<ExternalCommandResult> RunAsync(IReadOnlyList<string> command, string? input = null) =>
        ExternalCommand.TryRunAsync(command, input, CancellationToken.None);
}
