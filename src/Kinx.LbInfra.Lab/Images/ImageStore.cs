namespace Kinx.LbInfra.Lab.Images;

/// <summary>The images for a process that must not wait while one is made.</summary>
/// <param name="cache">Where they are.</param>
/// <param name="progress">Receives a line when something has to be made.</param>
/// <param name="cancellationToken">Stops what is being made.</param>
internal sealed class ImageStore(ImageCache cache, Action<string> progress, CancellationToken cancellationToken)
{
    private readonly Dictionary<NodeRelease, Task<string>> _roots = [];

    /// <summary>The folder with the image of a release; null while it is being made, which begins with the first question.</summary>
    /// <exception cref="Places.LabException">It could not be made; the next question tries again.</exception>
    public async Task<string?> TryRootAsync(NodeRelease release)
    {
        if (!_roots.TryGetValue(release, out var root)) _roots[release] = root = cache.RootAsync(release, progress, cancellationToken);
        if (root.IsFaulted) _roots.Remove(release);
        return root.IsCompleted ? await root : null;
    }
}
