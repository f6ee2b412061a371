namespace Kinx.LbInfra.Lab.Images;

/// <summary>What is made of the recipe.</summary>
internal enum ImageForm
{
    /// <summary>A folder with the root file system, without a kernel.</summary>
    Root,

    /// <summary>A folder with a disk (disk.qcow2), and with its kernel for a boot without a boot loader (vmlinuz, initrd.img).</summary>
    Disk,
}
