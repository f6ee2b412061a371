namespace Kinx.LbInfra.Engine.Model;

/// <summary>What is done to a resource.</summary>
public enum StepKind
{
    Same,
    Create,
    Update,
    Delete,

    /// <summary>In counts: a replacement as a whole. Never a step of its own.</summary>
    Replace,

    /// <summary>The new object of a replacement is made.</summary>
    CreateReplacement,

    /// <summary>The old object of a replacement is deleted, before or after the new one is made.</summary>
    DeleteReplaced,

    /// <summary>
    /// The entry of a resource that an earlier run deleted for a replacement, and that is no longer declared, leaves the state.
    /// </summary>
    RemovePendingReplace,
}
