using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>Runs a script that is meant for a node, with folders of its own in place of the machine's.</summary>
internal sealed class ScratchShell : IDisposable
{
    // What it runs in: an empty folder, in which commands from values would leave files.
    private const string Enter = """
        mount --bind "$1/lib" /var/lib && mount --bind "$1/etc" /etc && cd "$1/here" && exec sh ../script
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scratch-");

    public ScratchShell()
    {
        foreach (var name in new[] { "lib", "etc", "here" })
            _folder.CreateSubdirectory(name);
    }

    /// <summary>What stands for <c>/var/lib</c>.</summary>
    public string Library => Path.Combine(_folder.FullName, "lib");

    /// <summary>What stands for <c>/etc</c>.</summary>
    public string Configuration => Path.Combine(_folder.FullName, "etc");

    /// <summary>What commands have left in the folder in which it ran.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(Path.Combine(_folder.FullName, "here"));

    public async Task<ExternalCommandResult> Run(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "script"), script);
        string[] command = ["unshare", "-m", "sh", "-c", Enter, "sh", _folder.FullName];
        return await ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
