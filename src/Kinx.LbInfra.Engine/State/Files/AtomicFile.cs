using System.Runtime.InteropServices;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>Writes files atomically and durably: after a crash a file is either the old or the new one, never a part.</summary>
internal static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ForAll = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int OpenDirectory = 0x10000;

    /// <summary>Readable by the owner only.</summary>
    /// <param name="backup">The file that gets the old content; null: the old content is lost.</param>
    public static void Write(string path, byte[] content, string? backup) => Write(path, content, backup, OwnerOnly);

    /// <summary>Readable by everyone, as other files of a project are.</summary>
    public static void WriteShared(string path, byte[] content) => Write(path, content, null, ForAll);

    private static void Write(string path, byte[] content, string? backup, UnixFileMode mode)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            WriteDurably(temporary, content, mode);
            if (backup is not null && File.Exists(path)) File.Replace(temporary, path, backup);
            else File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        SyncFolder(folder);
    }

    private static void WriteDurably(string path, byte[] content, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        using var stream = new FileStream(path, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    // A rename survives a power failure once its folder is on the disk. Not every file system can do that.
    private static void SyncFolder(string folder)
    {
        var descriptor = Open(folder, OpenDirectory);
        if (descriptor < 0) return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
