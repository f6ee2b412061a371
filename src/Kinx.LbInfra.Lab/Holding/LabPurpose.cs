namespace Kinx.LbInfra.Lab.Holding;

/// <summary>What the holder of the lab is doing.</summary>
internal static class LabPurpose
{
    public const string Start = "start";
    public const string Run = "run";
    public const string Stop = "stop";
}
