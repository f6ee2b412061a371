using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>The files of a connection, in a folder that only this user can read. Disposing deletes it.</summary>
internal sealed class SshFiles : IDisposable
{
    private const string Prefix = "lbinfra-ssh-";

    private readonly DirectoryInfo _folder;

    public SshFiles()
    {
        Sweep();
        _folder = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-"));
    }

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file that only this user can ever read.</summary>
    public string Write(string name, string content)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("keys are kept in files with Unix permissions");
        var path = Path(name);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var writer = new StreamWriter(path, options);
        writer.Write(content);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Removes the folders that killed processes left behind.
    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var parts = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-');
            if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var pid) || IsAlive(pid)) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // It belongs to another user, or another process has just deleted it.
            }
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
