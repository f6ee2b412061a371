namespace Kinx.LbInfra.Cli.Doctor;

internal enum FindingStatus
{
    Ok,

    /// <summary>Worth knowing, but what was asked about works without.</summary>
    Warning,

    /// <summary>Needed, and not there.</summary>
    Missing,
}
