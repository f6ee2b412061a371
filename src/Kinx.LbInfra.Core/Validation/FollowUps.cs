using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>One mistake, one diagnostic: what a rule says about a value that could not even be read is left out.</summary>
internal static class FollowUps
{
    public static IEnumerable<Diagnostic> Remove(IEnumerable<Diagnostic> found, IReadOnlyList<Diagnostic> loading)
    {
        var broken = loading.Where(fault => fault is { Severity: Severity.Error, AtKey: false, Path: not null }).ToList();
        return found.Where(diagnostic => !broken.Any(fault => IsFollowUp(diagnostic, fault)));
    }

    private static bool IsFollowUp(Diagnostic diagnostic, Diagnostic fault) =>
        diagnostic.InSite == fault.InSite && (Touches(diagnostic.Path, fault) || Touches(diagnostic.Related, fault));

    private static bool Touches(YamlPath? path, Diagnostic fault)
    {
        if (path is null) return false;
        if (path.IsWithin(fault.Path!)) return true;
        // A missing or unknown word decides about its neighbours too: a listener without a protocol fits no pool.
        return LoadDiagnostics.LeavesAHole(fault) && (Equals(path, fault.Path!.Parent) || Equals(path.Parent, fault.Path.Parent));
    }
}
