using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>
/// The right to change the lab. The one process that has the lock file locked holds it; the kernel unlocks the file when that process
/// ends, however it ends. Another file says which process it is.
/// </summary>
internal sealed class LabLock : IDisposable
{
    private const UnixFileMode OthersPassThrough =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly FileStream _file;

    private LabLock(FileStream file) => _file = file;

    /// <summary>Takes the lock for this process; null when another process has it.</summary>
    public static LabLock? TryTake(LabPaths paths, LabPurpose purpose, TimeProvider time)
    {
        // FRR runs as a user of its own and has its sockets below this folder.
        Directory.CreateDirectory(paths.Folder, OthersPassThrough);
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

    /// <summary>The running process that holds the lab; null: there is none.</summary>
    public static LabHolder? Holder(LabPaths paths) => LabHolder.Read(paths.HolderFile) is { Process.IsAlive: true } holder ? holder : null;

    public void Dispose() => _file.Dispose();
}
