namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What differs between a resource's state and its new inputs.</summary>
/// <param name="Replaces">Top-level inputs whose change needs a replacement; empty: update in place.</param>
/// <param name="DeleteBeforeReplace">Whether a replacement has to delete the old object first.</param>
/// <param name="Detailed">Changed paths, such as <c>tags[0]</c>; null: the provider gives no detail.</param>
internal sealed record DiffResult(
    DiffChanges Changes,
    IReadOnlyList<string> Replaces,
    bool DeleteBeforeReplace,
    IReadOnlyDictionary<string, PropertyDiffKind>? Detailed = null)
{
    public static readonly DiffResult NoChange = new(DiffChanges.None, [], false);

    /// <summary>The provider does not say; the inputs decide.</summary>
    public static readonly DiffResult Undecided = new(DiffChanges.Unknown, [], false);
}
