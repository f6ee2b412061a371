using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>A switch: a network namespace with FRR, AS 60201, that accepts any node of the L3 network as a BGP neighbor.</summary>
/// <param name="Number">1 or 2; also the last part of its addresses, see files/topology.sh.</param>
internal sealed record Switch(int Number)
{
    private static readonly string[] Daemons = ["zebra", "staticd", "bfdd", "bgpd"];

    public static IReadOnlyList<Switch> All { get; } = [new(1), new(2)];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"sw{Number}");

    public string Namespace => LabNamespace.Prefix + Name;

    /// <summary>Up when all of its programs run; the pid is that of bgpd. Null when it was never started.</summary>
    public LabPartStatus? Status(IReadOnlyDictionary<string, ProcessIdentity?> processes)
    {
        var started = Daemons.Select(daemon => $"{Name}-{daemon}").Where(processes.ContainsKey).ToList();
        if (started.Count == 0) return null;
        var down = started.Where(name => processes[name] is null).ToList();
        var detail = down.Count == 0 ? null : $"down: {string.Join(", ", down)}";
        var state = down.Count == 0 ? LabPartStatus.Up : LabPartStatus.Down;
        return new LabPartStatus(Name, state, processes.GetValueOrDefault($"{Name}-bgpd")?.Pid, detail);
    }

    /// <summary>Starts FRR and waits until each program answers. zebra is first: the others look for it only every ten seconds.</summary>
    public async Task StartAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(paths.WorldFolder, Name);
        Directory.CreateDirectory(folder);
        foreach (var file in Daemons.Select(daemon => daemon + ".conf"))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), SurroundingFiles.Render(file, this), cancellationToken);
        }

        await ExternalCommand.RunAsync(["chown", "-R", "frr:frrvty", folder], cancellationToken);
        var supervisor = new Supervisor(paths);
        await supervisor.RunAsync(Service(folder, "zebra"), cancellationToken);
        await Task.WhenAll(Daemons.Skip(1).Select(daemon => supervisor.RunAsync(Service(folder, daemon), cancellationToken)));
    }

    private ServiceDefinition Service(string folder, string daemon) => new()
    {
        Name = $"{Name}-{daemon}",
        Command =
        [
            .. LabNamespace.Enter(Namespace), "/usr/lib/frr/" + daemon, "--log", "stdout",
            "-f", $"{folder}/{daemon}.conf", "-i", $"{folder}/{daemon}.pid", "-z", folder + "/zserv.api", "--vty_socket", folder,
            .. (string[])(daemon == "bfdd" ? ["--bfdctl", folder + "/bfdd.sock"] : []),
        ],
        Ready = ReadyCheck.Command("vtysh", "--vty_socket", folder, "-d", daemon, "-c", "show version"),
    };
}
