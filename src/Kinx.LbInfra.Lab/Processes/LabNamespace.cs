using System.Globalization;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>The outer network namespace, which keeps the lab away from the host's network.</summary>
public static class LabNamespace
{
    /// <summary>As `ip netns` shows it.</summary>
    public const string Name = "lbinfra-lab";

    /// <summary>Set in processes that run inside, so that a command does not enter twice.</summary>
    public const string MarkerVariable = "LBINFRA_LAB_INSIDE";

    /// <summary>Names clouds.yaml for every OpenStack client.</summary>
    public const string CloudsVariable = "OS_CLIENT_CONFIG_FILE";

    /// <summary>Names the entry of clouds.yaml.</summary>
    public const string CloudVariable = "OS_CLOUD";

    /// <summary>Every namespace of the lab is named so, whatever it is for: that is how `lab stop` finds it after a crash.</summary>
    public const string Prefix = "lbinfra-";

    private const string Folder = "/run/netns";

    private const string File = Folder + "/" + Name;

    /// <summary>The namespace is there.</summary>
    public static bool Exists => System.IO.File.Exists(File);

    /// <summary>This process runs inside (it was started through <see cref="EnterCommand"/>).</summary>
    public static bool IsInside => Environment.GetEnvironmentVariable(MarkerVariable) == "1";

    /// <summary>
    /// The command line that runs <paramref name="command"/> inside the namespace, where it finds the lab's clouds.yaml. Only the
    /// network changes: `ip netns exec` would make a private mount namespace as well, in which namespaces and mounts that are made
    /// later would be lost.
    /// </summary>
    /// <param name="command">Program and arguments; must not be empty.</param>
    public static IReadOnlyList<string> EnterCommand(LabPaths paths, IReadOnlyList<string> command) =>
        ["nsenter", "--net=" + File, "--", "env", $"{MarkerVariable}=1", $"{CloudsVariable}={paths.CloudsFile}", .. command];

    /// <summary>Makes the namespace, with its loopback up.</summary>
    public static async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (!Exists) await ExternalCommand.RunAsync(["ip", "netns", "add", Name], cancellationToken);
        await ExternalCommand.RunAsync(["ip", "-n", Name, "link", "set", "lo", "up"], cancellationToken);
    }

    /// <summary>Names of the lab's namespaces on this machine: the outer one, and those of nodes, switches, client and back ends.</summary>
    public static IReadOnlyList<string> All() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateFiles(Folder, Prefix + "*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Removes a namespace's name; the kernel ends the namespace with its last process.</summary>
    public static Task DeleteAsync(string name, CancellationToken cancellationToken) => ExternalCommand.RunAsync(["ip", "netns", "delete", name], cancellationToken);

    /// <summary>Processes in a namespace; those in other ones that were made from it are not among them.</summary>
    public static async Task<IReadOnlyList<int>> ProcessesAsync(string name, CancellationToken cancellationToken)
    {
        var text = await ExternalCommand.RunAsync(["ip", "netns", "pids", name], cancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
    }
}
