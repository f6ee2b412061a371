namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The lab's flavor. Its id is fixed, so a site file can name it.</summary>
internal static class LabFlavor
{
    /// <summary>Also its name.</summary>
    public const string Id = "lb-small";

    public const int Vcpus = 2;

    public const int MemoryMib = 2048;

    public const int DiskGib = 10;
}
