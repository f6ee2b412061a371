using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>
/// The control plane's data as it is after all database migrations, kept between starts: to make it takes a third of a start.
/// A copy is used only under the key that it was made for.
/// </summary>
/// <param name="paths">Where the lab keeps its files.</param>
/// <param name="key">Stands for all that the data depends on; see <see cref="PreparationKey"/>.</param>
internal sealed class PreparedData(LabPaths paths, string key)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Databases, keystone's keys, gnocchi's folders.
    private static readonly string[] Parts = ["mysql", "keystone", "gnocchi"];

    /// <summary>Holds all copies; there is one at most, apart from those of interrupted starts.</summary>
    public static string FolderOf(LabPaths paths) => Path.Combine(paths.CacheFolder, "control-plane");

    private string Copy => Path.Combine(FolderOf(paths), key);

    private string PasswordFile => Path.Combine(Copy, "password");

    /// <summary>The password that the copied databases know; null when there is no copy.</summary>
    public string? Password => File.Exists(PasswordFile) ? File.ReadAllText(PasswordFile) : null;

    /// <summary>Puts the copy where the services expect their data.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var part in Parts) await CopyAsync(Path.Combine(Copy, part), paths.DataFolder, cancellationToken);
    }

    /// <summary>Keeps the data, in place of any other copy. The database server must have ended.</summary>
    public async Task SaveAsync(string password, CancellationToken cancellationToken)
    {
        var folder = FolderOf(paths);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var unfinished = Path.Combine(folder, "unfinished");
        // It holds the keys and the password of the lab's cloud.
        Directory.CreateDirectory(folder, OwnerOnly);
        Directory.CreateDirectory(unfinished, OwnerOnly);
        foreach (var part in Parts) await CopyAsync(Path.Combine(paths.DataFolder, part), unfinished, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(unfinished, "password"), password, cancellationToken);
        Directory.Move(unfinished, Copy);
    }

    private static async Task CopyAsync(string source, string folder, CancellationToken cancellationToken) =>
        await ExternalCommand.RunAsync(["cp", "-a", "--sparse=always", "--reflink=auto", source, folder + "/"], cancellationToken);
}
