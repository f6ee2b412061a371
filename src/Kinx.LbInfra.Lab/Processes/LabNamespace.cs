using System.Globalization;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>The outer network namespace, which separates the lab from the host's network, and the names of those inside it.</summary>
public static class LabNamespace
{
    /// <summary>The outer namespace, as <c>ip netns</c> shows it.</summary>
    public const string Name = "lbinfra-lab";

    /// <summary>Set in processes inside the namespace, so that a command does not enter it twice.</summary>
    public const string MarkerVariable = "LBINFRA_LAB_INSIDE";

    /// <summary>The environment variable with the path of <c>clouds.yaml</c>, which every OpenStack client reads.</summary>
    public const string CloudsVariable = "OS_CLIENT_CONFIG_FILE";

    /// <summary>The environment variable with the entry of <c>clouds.yaml</c> to use.</summary>
    public const string CloudVariable = "OS_CLOUD";

    /// <summary>Every network namespace of the lab has this prefix, so <c>lab stop</c> finds it after a crash.</summary>
    public const string Prefix = "lbinfra-";

    private const string Folder = "/run/netns";

    private const string File = Folder + "/" + Name;

    /// <summary>Whether the outer namespace exists.</summary>
    public static bool Exists => System.IO.File.Exists(File);

    /// <summary>Whether this process runs inside, started through <see cref="EnterCommand"/>.</summary>
    public static bool IsInside => Environment.GetEnvironmentVariable(MarkerVariable) == "1";

    /// <summary>
    /// The command line that runs <paramref name="command"/> inside the outer namespace, with the lab's clouds.yaml in its environment.
    /// It changes the network only: <c>ip netns exec</c> would also make a private mount namespace, and what is mounted in that one
    /// is invisible to all other processes.
    /// </summary>
    /// <param name="paths">The lab's files.</param>
    /// <param name="command">Program and arguments; must not be empty.</param>
    public static IReadOnlyList<string> EnterCommand(LabPaths paths, IReadOnlyList<string> command) =>
        ["nsenter", "--net=" + File, "--", "env", $"{MarkerVariable}=1", $"{CloudsVariable}={paths.CloudsFile}", .. command];

    /// <summary>The beginning of a command line that runs a program in the machine's own network, also from inside the lab's.</summary>
    internal static IReadOnlyList<string> Leave() =>
        IsInside ? ["nsenter", "--net=" + LabPaths.FromEnvironment().MachineNetworkFile, "--"] : [];

    /// <summary>Keeps the network of this process for <see cref="Leave"/>, as <c>ip netns</c> does: as a mount.</summary>
    internal static async Task KeepOutsideAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        await System.IO.File.WriteAllTextAsync(paths.MachineNetworkFile, "", cancellationToken);
        await ExternalCommand.RunAsync(["mount", "--bind", "/proc/self/ns/net", paths.MachineNetworkFile], cancellationToken);
    }

    /// <summary>The beginning of a command line that runs a program in one of the lab's namespaces.</summary>
    internal static IReadOnlyList<string> Enter(string name) => ["nsenter", $"--net={Folder}/{name}", "--"];

    /// <summary>Makes the outer namespace, with its loopback interface up.</summary>
    internal static async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (!Exists) await ExternalCommand.RunAsync(["ip", "netns", "add", Name], cancellationToken);
        await ExternalCommand.RunAsync(["ip", "-n", Name, "link", "set", "lo", "up"], cancellationToken);
    }

    /// <summary>Names of the lab's namespaces on this machine: the outer one, and those of nodes, switches, client and back ends.</summary>
    internal static IReadOnlyList<string> All()
    {
        if (!Directory.Exists(Folder)) return [];
        return [.. Directory.EnumerateFiles(Folder, Prefix + "*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Removes a namespace's name; the kernel removes the namespace with its last process.</summary>
    internal static Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync(["ip", "netns", "delete", name], cancellationToken);

    /// <summary>The processes in a namespace, without those in other namespaces that were made from it.</summary>
    internal static async Task<IReadOnlyList<int>> ProcessesAsync(string name, CancellationToken cancellationToken)
    {
        var text = await ExternalCommand.RunAsync(["ip", "netns", "pids", name], cancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
    }
}
