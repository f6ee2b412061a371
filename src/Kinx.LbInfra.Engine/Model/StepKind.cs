namespace Kinx.LbInfra.Engine.Model;

/// <summary>What a step does to a resource. The names are those of Pulumi's step operations.</summary>
public enum StepKind
{
    /// <summary>Nothing: the resource is what the program declares.</summary>
    Same,

    /// <summary>Makes the object of a new resource.</summary>
    Create,

    /// <summary>Changes the object in place.</summary>
    Update,

    /// <summary>Deletes the object of a resource that is no longer declared.</summary>
    Delete,

    /// <summary>A whole replacement. Appears in counts only, never as a step.</summary>
    Replace,

    /// <summary>Makes the new object of a replacement.</summary>
    CreateReplacement,

    /// <summary>Deletes the old object of a replacement, before or after the new one is made.</summary>
    DeleteReplaced,

    /// <summary>
    /// Removes a resource from the state. An earlier run deleted its object for a replacement, and the program no longer declares it.
    /// </summary>
    RemovePendingReplace,
}
