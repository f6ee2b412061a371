using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>Runs a script for a node, with temporary folders in place of the machine's.</summary>
internal sealed class ScratchShell : IDisposable
{
    // The working directory: empty, so that files show that a command from a value was run.
    private const string Enter = """
        mount --bind "$1/lib" /var/lib && mount --bind "$1/etc" /etc && cd "$1/here" && exec sh ../script
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scratch-");

    public ScratchShell()
    {
        foreach (var name in new[] { "lib", "etc", "here" }) _folder.CreateSubdirectory(name);
    }

    /// <summary>The folder in place of <c>/var/lib</c>.</summary>
    public string Library => Path.Combine(_folder.FullName, "lib");

    /// <summary>The folder in place of <c>/etc</c>.</summary>
    public string Configuration => Path.Combine(_folder.FullName, "etc");

    /// <summary>The files that commands left in the working directory.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(Path.Combine(_folder.FullName, "here"));

    public async Task<ExternalCommandResult> Run(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "script"), script);
        string[] command = ["unshare", "-m", "sh", "-c", Enter, "sh", _folder.FullName];
        return await ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
