namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The lab's image. Its id is fixed, so a site file can name it.</summary>
internal static class LabImage
{
    public const string Name = "lb-haproxy";

    public const string Id = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60";
}
