namespace Kinx.LbInfra.Cli.Images;

/// <summary>Where a root file system is.</summary>
internal enum ImageKind
{
    /// <summary>In a disk image, which has to boot.</summary>
    Disk,

    /// <summary>In a folder; boots in a container, without a kernel.</summary>
    Folder,

    /// <summary>On a machine that runs, and that has keys and an identity of its own.</summary>
    Host,
}
