namespace Kinx.LbInfra.Lab.Places;

/// <summary>Where the lab keeps its files. There is one lab on a machine; everything that it writes lies in <see cref="Folder"/>.</summary>
/// <param name="Folder">Absolute path, at most 60 characters: it holds unix sockets, whose paths Linux limits to 107 characters.</param>
public sealed record LabPaths(string Folder)
{
    /// <summary>The variable that moves the lab's folder.</summary>
    public const string FolderVariable = "LBINFRA_LAB_DIR";

    /// <summary>Used when <see cref="FolderVariable"/> is not set.</summary>
    public const string DefaultFolder = "/run/lbinfra-lab";

    private const int LongestFolder = 60;

    /// <summary>The file that OpenStack clients read.</summary>
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

    /// <summary>What the node runner knows: which server runs where.</summary>
    public string RunnerStatusFile => Path.Combine(Folder, "runner.json");

    /// <summary>What the start has finished so far, a line each.</summary>
    internal string ProgressFile => Path.Combine(Folder, "progress");

    /// <summary>How the start ended.</summary>
    internal string OutcomeFile => Path.Combine(Folder, "outcome.json");

    /// <summary>Says which process starts, stops or holds the lab.</summary>
    public string HolderFile => Path.Combine(Folder, "holder");

    /// <summary>Locked by the process that holds the lab.</summary>
    internal string LockFile => Path.Combine(Folder, "lock");

    /// <summary>The folder that the environment names, or the default one.</summary>
    /// <exception cref="LabException">The path is relative or too long.</exception>
    public static LabPaths FromEnvironment() => Of(Environment.GetEnvironmentVariable(FolderVariable));

    /// <summary>A folder that a user gave; null or empty: the default one.</summary>
    internal static LabPaths Of(string? given)
    {
        if (string.IsNullOrEmpty(given)) return new LabPaths(DefaultFolder);
        var folder = given.TrimEnd('/');
        if (folder.StartsWith('/') && folder.Length <= LongestFolder) return new LabPaths(folder);
        throw new LabException($"{FolderVariable} is \"{given}\"", $"give an absolute path of at most {LongestFolder} characters: the folder holds unix sockets");
    }
}
