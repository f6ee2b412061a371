using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>A changed property; its values are masked (see <see cref="SecretMask"/>), so that they may be shown.</summary>
/// <param name="Path">Such as <c>stdin</c>, <c>tags[0]</c> or <c>environment["a.b"]</c>.</param>
/// <param name="Kind">Says also whether this property causes a replacement.</param>
/// <param name="Old">Null: was absent.</param>
/// <param name="New">Null: is absent.</param>
public sealed record ChangedProperty(string Path, PropertyDiffKind Kind, PropertyValue? Old, PropertyValue? New)
{
    public bool Replaces => Kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;
}
