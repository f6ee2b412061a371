namespace Kinx.LbInfra.Cli.Doctor;

internal enum FindingStatus
{
    Ok,

    /// <summary>Worth knowing, but nothing in the scope of the check needs it.</summary>
    Warning,

    /// <summary>Required, but missing or wrong.</summary>
    Missing,
}
