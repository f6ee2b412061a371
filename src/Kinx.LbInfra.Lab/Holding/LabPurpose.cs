namespace Kinx.LbInfra.Lab.Holding;

/// <summary>What the holder of the lab is doing.</summary>
public enum LabPurpose
{
    /// <summary>It prepares the lab, and starts the process that runs it.</summary>
    Start,

    /// <summary>It runs the lab, from the start of the first service on.</summary>
    Run,

    /// <summary>It ends the lab and removes its files.</summary>
    Stop,
}
