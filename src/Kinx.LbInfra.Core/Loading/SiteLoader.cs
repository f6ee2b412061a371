using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Reads a site file by itself and checks its form, without running the rules.</summary>
public static class SiteLoader
{
    /// <param name="path">A <c>.yaml</c> file, named as in messages.</param>
    public static Checked<SiteSpec> LoadFile(string path)
    {
        var file = SpecFile<SiteSpec>.Read(path);
        return new Checked<SiteSpec>(file.Spec, Located.Sort(file.Diagnostics));
    }
}
