namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The lab's flavor; its id is fixed, so that a site file can name it.</summary>
public static class LabFlavor
{
    /// <summary>Its name, too.</summary>
    public const string Id = "lb-small";

    public const int Vcpus = 2;

    public const int MemoryMib = 2048;

    public const int DiskGib = 10;
}
