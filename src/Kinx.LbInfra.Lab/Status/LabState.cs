namespace Kinx.LbInfra.Lab.Status;

/// <summary>The lab as a whole.</summary>
public enum LabState
{
    /// <summary>No process holds it; there may be remains of a crash.</summary>
    Stopped,

    /// <summary>It is being started or stopped.</summary>
    Changing,

    /// <summary>Everything runs.</summary>
    Running,

    /// <summary>It was started, and a part of it has died since.</summary>
    Degraded,
}
