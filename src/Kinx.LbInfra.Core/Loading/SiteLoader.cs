using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Reads a site file by itself; its form is checked, the rules are not run.</summary>
public static class SiteLoader
{
    /// <param name="path">A <c>.yaml</c> file, as messages shall name it.</param>
    public static Checked<SiteSpec> LoadFile(string path)
    {
        var file = SpecFile<SiteSpec>.Read(path);
        return new Checked<SiteSpec>(file.Spec, Located.Sort(file.Diagnostics));
    }
}
