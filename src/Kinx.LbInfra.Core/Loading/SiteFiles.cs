using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A cache of site files: each is read once, however many stacks refer to it.</summary>
internal sealed class SiteFiles
{
    private readonly Dictionary<string, SpecFile<SiteSpec>> _files = new(StringComparer.Ordinal);

    public SpecFile<SiteSpec> Read(string path)
    {
        if (!_files.TryGetValue(path, out var file)) _files[path] = file = SpecFile<SiteSpec>.Read(path);
        return file;
    }
}
