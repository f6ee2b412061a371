namespace Kinx.LbInfra.Lab.Status;

/// <summary>The state of the lab as a whole.</summary>
public enum LabState
{
    /// <summary>No process holds it; a crash may have left something behind.</summary>
    Stopped,

    /// <summary>It is being started or stopped.</summary>
    Changing,

    /// <summary>Everything runs.</summary>
    Running,

    /// <summary>It was started, and a part of it has died since.</summary>
    Degraded,
}
