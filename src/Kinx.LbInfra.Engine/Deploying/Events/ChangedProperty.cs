using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>A property that a step changes. Secrets in it are masked as <c>[secret]</c>.</summary>
/// <param name="Path">Such as <c>stdin</c>, <c>tags[0]</c> or <c>environment["a.b"]</c>.</param>
/// <param name="Kind">How it changes, and whether the change causes a replacement.</param>
/// <param name="Old">Null: there was none.</param>
/// <param name="New">Null: there is none any more.</param>
public sealed record ChangedProperty(string Path, PropertyDiffKind Kind, PropertyValue? Old, PropertyValue? New);
