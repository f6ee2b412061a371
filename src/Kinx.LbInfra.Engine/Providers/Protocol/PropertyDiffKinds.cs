namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What <see cref="PropertyDiffKind"/> says about replacement.</summary>
internal static class PropertyDiffKinds
{
    public static bool Replaces(this PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;

    /// <summary>The same change as a reason to replace the resource.</summary>
    public static PropertyDiffKind AsReplacing(this PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
        _ => kind,
    };
}
