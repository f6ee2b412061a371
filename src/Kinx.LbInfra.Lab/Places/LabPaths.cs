namespace Kinx.LbInfra.Lab.Places;

/// <summary>
/// Where the lab keeps its files. A machine has one lab, and everything that it writes is in <see cref="Folder"/>, except what it keeps
/// from one start to the next in <see cref="CacheFolder"/>.
/// </summary>
/// <param name="Folder">Absolute path of at most 60 characters: it holds unix sockets, whose paths Linux limits to 107 characters.</param>
public sealed record LabPaths(string Folder)
{
    /// <summary>The environment variable that moves the lab's folder.</summary>
    public const string FolderVariable = "LBINFRA_LAB_DIR";

    /// <summary>Used when <see cref="FolderVariable"/> is not set.</summary>
    public const string DefaultFolder = "/run/lbinfra-lab";

    /// <summary>The environment variable that moves <see cref="CacheFolder"/>.</summary>
    public const string CacheVariable = "LBINFRA_CACHE_DIR";

    /// <summary>Used when <see cref="CacheVariable"/> is not set.</summary>
    public const string DefaultCacheFolder = "/var/cache/lbinfra";

    private const int LongestFolder = 60;

    /// <summary>What takes long to make and is kept between starts. Everything in it can be made again.</summary>
    public string CacheFolder { get; init; } = DefaultCacheFolder;

    /// <summary>The root file systems of the node images.</summary>
    public string ImagesFolder => Path.Combine(CacheFolder, "images");

    /// <summary>The control group of all nodes.</summary>
    public string ControlGroup => "/" + Path.GetFileName(Folder);

    /// <summary>The <c>clouds.yaml</c> for OpenStack clients, readable by root only.</summary>
    public string CloudsFile => Path.Combine(Folder, "clouds.yaml");

    /// <summary>Configuration files of the control plane.</summary>
    public string ConfigurationFolder => Path.Combine(Folder, "etc");

    /// <summary>Data of the control plane: databases, keys, images.</summary>
    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>One file NAME.log for each process.</summary>
    public string LogFolder => Path.Combine(Folder, "log");

    /// <summary>Unix sockets, and one file NAME.pid for each process.</summary>
    public string RunFolder => Path.Combine(Folder, "run");

    /// <summary>Files of the switches, the client and the back ends.</summary>
    public string WorldFolder => Path.Combine(Folder, "world");

    /// <summary>Overlay roots and configuration drives of the nodes.</summary>
    public string NodesFolder => Path.Combine(Folder, "nodes");

    /// <summary>For each network with DHCP a folder with the addresses of its ports.</summary>
    public string DhcpFolder => Path.Combine(Folder, "dhcp");

    /// <summary>The file system of the control groups, on a machine that has not mounted it.</summary>
    public string ControlGroupsFolder => Path.Combine(Folder, "cgroup");

    /// <summary>The state of each node, written by the runner.</summary>
    public string RunnerStatusFile => Path.Combine(Folder, "runner.json");

    /// <summary>The network of the machine, as a mount.</summary>
    internal string MachineNetworkFile => Path.Combine(Folder, "machine-network");

    /// <summary>What the nodes are: containers or virtual machines.</summary>
    internal string MachineKindFile => Path.Combine(Folder, "machines");

    /// <summary>Names the process that starts, runs or stops the lab.</summary>
    public string HolderFile => Path.Combine(Folder, "holder");

    /// <summary>What the start has finished so far, one line for each part.</summary>
    internal string ProgressFile => Path.Combine(Folder, "progress");

    /// <summary>How the start ended.</summary>
    internal string OutcomeFile => Path.Combine(Folder, "outcome.json");

    /// <summary>Locked by the process that holds the lab.</summary>
    internal string LockFile => Path.Combine(Folder, "lock");

    /// <summary>The folder that <see cref="FolderVariable"/> names, or the default one.</summary>
    /// <exception cref="LabException">A path is relative or too long.</exception>
    public static LabPaths FromEnvironment()
    {
        var cache = CacheOf(Environment.GetEnvironmentVariable(CacheVariable));
        return Of(Environment.GetEnvironmentVariable(FolderVariable)) with { CacheFolder = cache };
    }

    /// <param name="given">The user's folder; null or empty for the default one.</param>
    internal static LabPaths Of(string? given)
    {
        if (string.IsNullOrEmpty(given)) return new LabPaths(DefaultFolder);
        var folder = given.TrimEnd('/');
        if (folder.StartsWith('/') && folder.Length <= LongestFolder) return new LabPaths(folder);
        throw new LabException(
            $"{FolderVariable} is \"{given}\"",
            $"use an absolute path of at most {LongestFolder} characters: the folder holds unix sockets");
    }

    /// <param name="given">The user's folder; null or empty for the default one.</param>
    internal static string CacheOf(string? given)
    {
        if (string.IsNullOrEmpty(given)) return DefaultCacheFolder;
        if (given.StartsWith('/')) return given.TrimEnd('/');
        throw new LabException($"{CacheVariable} is \"{given}\"", "use an absolute path");
    }
}
