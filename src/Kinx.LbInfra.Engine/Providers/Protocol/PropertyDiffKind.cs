namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>How a property changes, and whether the change needs a new object. Source: <c>PropertyDiff.Kind</c>.</summary>
public enum PropertyDiffKind
{
    /// <summary>The property is new.</summary>
    Add,

    /// <summary>The property is new, and the resource has to be replaced.</summary>
    AddReplace,

    /// <summary>The property is gone.</summary>
    Delete,

    /// <summary>The property is gone, and the resource has to be replaced.</summary>
    DeleteReplace,

    /// <summary>The property has another value.</summary>
    Update,

    /// <summary>The property has another value, and the resource has to be replaced.</summary>
    UpdateReplace,
}
