using System.Globalization;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>What <c>image/facts</c> says about a root file system.</summary>
/// <param name="kind">Where it is.</param>
/// <param name="lines">The program's output.</param>
internal sealed class ImageFacts(ImageKind kind, IEnumerable<string> lines)
{
    private readonly ILookup<string, string> _facts = lines
        .Select(line => line.Split(' ', 2))
        .ToLookup(fact => fact[0], fact => fact.ElementAtOrDefault(1)?.Trim() ?? "", StringComparer.Ordinal);

    public ImageKind Kind => kind;

    /// <summary>Null: not built by the recipe of this project.</summary>
    public string? Version => One("image");

    /// <summary>The distribution and its version, for example <c>debian 12</c>.</summary>
    public string? System => One("system");

    /// <summary>The paths that are there, of those that were asked for.</summary>
    public IEnumerable<string> Files => _facts["has"];

    /// <summary>How many files HAProxy may open; null: no limit.</summary>
    public long? FileLimit =>
        One("files") is not (null or "infinity") ? long.Parse(One("files")!, CultureInfo.InvariantCulture) : null;

    public IEnumerable<string> Kernels => _facts["kernel"];

    /// <summary>Drivers of the kernels, for example <c>virtio_blk</c>.</summary>
    public IEnumerable<string> Drivers => _facts["driver"];

    /// <summary>Paths of what must differ from node to node.</summary>
    public IEnumerable<string> Secrets => _facts["secret"];

    /// <summary>What would restart services at a time that nobody chose.</summary>
    public IEnumerable<string> Restarts => _facts["restarts"];

    private string? One(string key) => _facts[key].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
