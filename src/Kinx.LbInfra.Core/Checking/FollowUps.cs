using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>Reduces each mistake to one diagnostic: drops what rules report about values that could not be read.</summary>
internal static class FollowUps
{
    // Keys that the rules for other keys of the same mapping depend on: a listener without a protocol fits no pool. All other keys are
    // independent, so that a missing name hides no other mistake.
    private static readonly HashSet<string> Deciding = new(StringComparer.Ordinal)
    {
        YamlReader.MergeKey,
        FieldPaths.KeyOf<L7PolicySpec>(it => it.Action),
        FieldPaths.KeyOf<BgpSpec>(it => it.BaseAsNumber),
        FieldPaths.KeyOf<ListenerSpec>(it => it.ClientAuthentication),
        FieldPaths.KeyOf<L7RuleSpec>(it => it.CompareType),
        FieldPaths.KeyOf<NodesSpec>(it => it.Count),
        FieldPaths.KeyOf<BgpSpec>(it => it.Daemon),
        FieldPaths.KeyOf<HealthMonitorSpec>(it => it.Delay),
        FieldPaths.KeyOf<SiteSpec>(it => it.Flavors),
        FieldPaths.KeyOf<ListenerSpec>(it => it.HstsMaxAge),
        FieldPaths.KeyOf<HealthMonitorSpec>(it => it.HttpVersion),
        FieldPaths.KeyOf<BgpTimersSpec>(it => it.Keepalive),
        FieldPaths.KeyOf<ListenerSpec>(it => it.Protocol),
        FieldPaths.KeyOf<PoolSpec>(it => it.Protocol),
        FieldPaths.KeyOf<PoolSpec>(it => it.TlsEnabled),
        FieldPaths.KeyOf<HealthMonitorSpec>(it => it.Type),
        FieldPaths.KeyOf<L7RuleSpec>(it => it.Type),
        FieldPaths.KeyOf<SessionPersistenceSpec>(it => it.Type),
    };

    public static IEnumerable<Diagnostic> Remove(IEnumerable<Diagnostic> found, IReadOnlyList<Diagnostic> loading)
    {
        var broken = loading.Where(fault => fault is { Severity: Severity.Error, AtKey: false, Path: not null }).ToList();
        return found.Where(diagnostic => !broken.Any(fault => IsFollowUp(diagnostic, fault)));
    }

    private static bool IsFollowUp(Diagnostic diagnostic, Diagnostic fault) =>
        diagnostic.InSite == fault.InSite
        && (Touches(diagnostic.Path, fault.Path!) || Touches(diagnostic.Related, fault.Path!) || diagnostic.Depends.Contains(fault.Path!));

    private static bool Touches(YamlPath? path, YamlPath fault)
    {
        if (path is null) return false;
        if (path.IsWithin(fault)) return true;
        // A list with a missing item cannot be judged.
        if (fault.IsItem) return Equals(path, fault.Parent);
        return Deciding.Contains(fault.LastKey ?? "") && (Equals(path, fault.Parent) || Equals(path.Parent, fault.Parent));
    }
}
