namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <param name="Replaces">Top-level inputs whose change needs a replacement; empty: update in place.</param>
/// <param name="Detailed">Changed property paths, such as <c>tags[0]</c>; null when the provider has no detail.</param>
public sealed record DiffResult(
    DiffChanges Changes,
    IReadOnlyList<string> Replaces,
    bool DeleteBeforeReplace,
    IReadOnlyDictionary<string, PropertyDiffKind>? Detailed = null)
{
    public static readonly DiffResult NoChange = new(DiffChanges.None, [], false);
}
