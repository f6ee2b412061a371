using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>Checks a site file by itself, whether a stack uses it or not.</summary>
public static class SiteCheck
{
    private static readonly StackSpec NoTenant = new() { Site = "", ProjectId = "", LoadBalancers = [] };

    /// <summary>All findings about the site; any stack of the site has the same ones.</summary>
    /// <param name="path">A <c>.yaml</c> file, named as in messages.</param>
    public static IReadOnlyList<Diagnostic> File(string path)
    {
        var file = SpecFile<SiteSpec>.Read(path);
        if (file.Spec is not { } site) return file.Diagnostics;
        var stack = new LoadedStack("", "", NoTenant, site);
        var found = StackRules.OfSite.SelectMany(rule => rule.Check(stack)).Where(diagnostic => diagnostic.InSite);
        return Located.Sort(file.Diagnostics.Concat(FollowUps.Remove(found, file.Diagnostics).Select(file.Locate)));
    }
}
