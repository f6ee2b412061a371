using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Images;

/// <summary>
/// The node images. Each is made once, when it is needed first, and belongs to one state of the recipe.
/// Nodes are layers over it, so nobody writes to it.
/// </summary>
/// <param name="folder">Holds one folder for each, RELEASE-HASH or disk-RELEASE-HASH.</param>
/// <param name="form">What it makes.</param>
internal sealed class ImageCache(string folder, ImageForm form = ImageForm.Root)
{
    private const int TailLines = 10;

    // A node of another program, such as a test, may still use an image of an older recipe.
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(1);

    // Long enough to make an image over a slow line.
    private static readonly BoundedWait Turn = new(TimeSpan.FromMinutes(30), TimeSpan.FromMilliseconds(200));

    /// <summary>The folder with the image of a release; makes it if it is missing.</summary>
    /// <param name="release">The release of Debian.</param>
    /// <param name="progress">Receives a line when something has to be made.</param>
    /// <param name="cancellationToken">Stops what is being made.</param>
    /// <exception cref="LabException">The recipe failed, or another process has been at it for half an hour.</exception>
    public async Task<string> RootAsync(NodeRelease release, Action<string> progress, CancellationToken cancellationToken)
    {
        var root = Path.Combine(folder, $"{NameOf(release)}-{ImageRecipe.HashOf(release)}");
        if (!Directory.Exists(root))
        {
            Directory.CreateDirectory(folder);
            using var held = await LockAsync(release, cancellationToken);
            if (!Directory.Exists(root)) await BuildAsync(release, root, progress, cancellationToken);
            RemoveOld(release, root);
        }

        Directory.SetLastAccessTimeUtc(root, DateTime.UtcNow);
        return root;
    }

    private string NameOf(NodeRelease release) => (form == ImageForm.Disk ? "disk-" : "") + ImageRecipe.CodeName(release);

    private async Task BuildAsync(NodeRelease release, string root, Action<string> progress, CancellationToken cancellationToken)
    {
        var time = form == ImageForm.Disk ? "a minute or two" : "about 25 s";
        progress($"building the node image of Debian {ImageRecipe.CodeName(release)} ({time}, once)");
        var (recipe, made) = (root + ".recipe", root + ".new");
        foreach (var leftover in new[] { recipe, made }.Where(Directory.Exists)) Directory.Delete(leftover, recursive: true);
        ImageRecipe.WriteTo(recipe);
        if (form == ImageForm.Disk) Directory.CreateDirectory(made);
        var watch = Stopwatch.StartNew();
        IReadOnlyList<string> build = [.. LabNamespace.Leave(), .. ImageRecipe.Command(recipe, release, form, made)];
        var result = await ExternalCommand.TryRunAsync(build, input: null, cancellationToken);
        Directory.Delete(recipe, recursive: true);
        if (result.ExitCode != 0) throw Failure(release, result.Error);
        Directory.Move(made, root);
        progress($"the node image of Debian {ImageRecipe.CodeName(release)} is built ({watch.Elapsed.TotalSeconds:0} s)");
    }

    // One process at a time makes the image of a release.
    private Task<FileStream> LockAsync(NodeRelease release, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, NameOf(release) + ".lock");
        return Turn.ForAsync(() => TryLock(file), () => StillLocked(release, file), cancellationToken);
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static LabException StillLocked(NodeRelease release, string file) => new(
        $"another process has been building the node image of Debian {ImageRecipe.CodeName(release)} for too long",
        $"end it: fuser -v {file} shows it");

    private void RemoveOld(NodeRelease release, string current)
    {
        var all = Directory.EnumerateDirectories(folder, NameOf(release) + "-*");
        foreach (var old in all.Where(root => root != current && IsUnused(root))) Directory.Delete(old, recursive: true);
    }

    private static bool IsUnused(string root) => DateTime.UtcNow - Directory.GetLastAccessTimeUtc(root) > KeptUnused;

    private static LabException Failure(NodeRelease release, string messages) => new(
        $"the node image of Debian {ImageRecipe.CodeName(release)} could not be built:\n{Tail(messages)}",
        "check that this machine reaches its Debian mirror, and try again");

    private static string Tail(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(TailLines));
}
