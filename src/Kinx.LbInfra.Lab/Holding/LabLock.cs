using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>
/// Who may change the lab: the one process that keeps the lock file locked. The kernel unlocks it when the process ends, however it
/// ends. Another file says who it is.
/// </summary>
internal sealed class LabLock : IDisposable
{
    private readonly FileStream _file;

    private LabLock(FileStream file) => _file = file;

    /// <summary>Takes the lock for this process; null when another process has it.</summary>
    public static LabLock? TryTake(LabPaths paths, string purpose, TimeProvider time)
    {
        // Others may pass through it (FRR runs as a user of its own), and not look into it.
        Directory.CreateDirectory(paths.Folder, (UnixFileMode)0b111_001_001);
        FileStream file;
        try
        {
            file = new FileStream(paths.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }

        new LabHolder(ProcessIdentity.Of(Environment.ProcessId)!, purpose, time.GetUtcNow()).Write(paths.HolderFile);
        return new LabLock(file);
    }

    /// <summary>The living process that holds the lab; null when there is none.</summary>
    public static LabHolder? Holder(LabPaths paths) => LabHolder.Read(paths.HolderFile) is { Process.IsAlive: true } holder ? holder : null;

    public void Dispose() => _file.Dispose();
}
