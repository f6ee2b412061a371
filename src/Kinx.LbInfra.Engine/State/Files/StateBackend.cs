using System.IO.Compression;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>
/// Pulumi's file backend: the folder <c>.pulumi</c> in the Pulumi CLI's layout (meta version 1), so that both tools can work on the same
/// stacks in turn. Source: <c>pkg/backend/diy</c>.
/// </summary>
public sealed partial class StateBackend
{
    private const string MetaFile = "meta.yaml";
    private const string FileScheme = "file://";
    private const string Gzip = ".gz";
    private const string Zstd = ".zst";
    private const string Backup = ".bak";

    private readonly string _root;
    private readonly TimeProvider _time;
    private readonly StateFileWriter _write;
    private readonly bool _gzip;

    private StateBackend(string root, TimeProvider time, StateFileWriter write, bool gzip) =>
        (_root, _time, _write, _gzip) = (root, time, write, gzip);

    /// <summary>Opens the backend. Nothing is created before the first write.</summary>
    /// <param name="url">
    /// <c>file://FOLDER</c>. <c>file://~</c> is the home folder; a relative folder starts at the current one. What follows a "?" is
    /// for the Pulumi CLI.
    /// </param>
    /// <param name="time">The clock for locks and for the names of backups.</param>
    /// <param name="gzip">Writes compressed states, as the Pulumi CLI does with <c>PULUMI_DIY_BACKEND_GZIP</c>; reads both.</param>
    /// <exception cref="StateException">The URL is of another kind, or the folder has another layout.</exception>
    public static StateBackend Open(string url, TimeProvider time, bool gzip = false) =>
        Open(url, time, AtomicFile.Write, gzip);

    /// <param name="write">How files are written; lets a test stop a run at this point.</param>
    internal static StateBackend Open(string url, TimeProvider time, StateFileWriter write, bool gzip = false)
    {
        var backend = new StateBackend(Path.Combine(FolderOf(url), ".pulumi"), time, write, gzip);
        backend.CheckLayout();
        return backend;
    }

    /// <summary>The state file, or the one that would be written first.</summary>
    internal string FileOf(StackIdentity stack)
    {
        var files = new[] { FileOf(stack, _gzip), FileOf(stack, !_gzip), FileOf(stack, gzip: false) + Zstd };
        return files.Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc) ?? files[0];
    }

    /// <summary>The state file's content; null: there is no such stack yet.</summary>
    /// <exception cref="StateException">The file cannot be read, or is compressed in another way than with gzip.</exception>
    internal byte[]? Read(StackIdentity stack)
    {
        var file = FileOf(stack);
        if (file.EndsWith(Zstd, StringComparison.Ordinal))
        {
            throw new StateException($"the state file '{file}' is compressed with zstd: use the Pulumi CLI for this stack");
        }

        try
        {
            var content = File.ReadAllBytes(file);
            return file.EndsWith(Gzip, StringComparison.Ordinal) ? Decompressed(content) : content;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new StateException($"the state file '{file}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces the state. The old state stays next to it as <c>.bak</c>.</summary>
    /// <exception cref="StateException">The file cannot be written.</exception>
    internal void Write(StackIdentity stack, byte[] content)
    {
        var (file, other) = (FileOf(stack, _gzip), FileOf(stack, !_gzip));
        WriteFile(file, _gzip ? Compressed(content) : content, file + Backup);
        if (File.Exists(other)) File.Move(other, other + Backup, overwrite: true);
    }

    /// <summary>Locks the stack until the result is disposed.</summary>
    /// <exception cref="StateException">Someone else holds the lock; the message says who, and since when.</exception>
    internal StackLock Lock(StackIdentity stack)
    {
        if (!File.Exists(Path.Combine(_root, MetaFile))) WriteFile(Path.Combine(_root, MetaFile), "version: 1\n"u8.ToArray(), null);
        return StackLock.Take(Path.Combine(_root, "locks", stack.Organization, stack.Project, stack.Name), _time);
    }

    /// <summary>Adds a finished run to <c>history</c>, and the state that it left to <c>history</c> and <c>backups</c>.</summary>
    /// <exception cref="StateException">A file cannot be written.</exception>
    internal void Record(StackIdentity stack, HistoryRecord record)
    {
        var state = Read(stack) ?? [];
        var stamp = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        var history = Path.Combine(_root, "history", stack.Project, stack.Name, $"{stack.Name}-{stamp}");
        WriteFile(history + ".history.json", record.ToJson(), null);
        WriteFile(history + ".checkpoint.json", state, null);
        WriteFile(Path.Combine(_root, "backups", stack.Project, stack.Name, $"{stack.Name}.{stamp}.json"), state, null);
    }

    private void WriteFile(string path, byte[] content, string? backup)
    {
        try
        {
            _write(path, content, backup);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateException($"'{path}' cannot be written: {exception.Message}", exception);
        }
    }

    private void CheckLayout()
    {
        var meta = Path.Combine(_root, MetaFile);
        if (File.Exists(meta) && !Version1().IsMatch(File.ReadAllText(meta)))
        {
            throw new StateException($"'{meta}' names a layout that this engine does not know; it knows only version 1");
        }

        var stacks = Path.Combine(_root, "stacks");
        if (!File.Exists(meta) && Directory.Exists(stacks) && Directory.EnumerateFiles(stacks, "*.json*").Any())
        {
            throw new StateException($"'{_root}' has the old layout without projects; convert it with: pulumi state upgrade");
        }
    }

    private string FileOf(StackIdentity stack, bool gzip) =>
        Path.Combine(_root, "stacks", stack.Project, stack.Name + ".json" + (gzip ? Gzip : ""));

    private static byte[] Compressed(byte[] content)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal)) gzip.Write(content);
        return result.ToArray();
    }

    private static byte[] Decompressed(byte[] content)
    {
        using var result = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        gzip.CopyTo(result);
        return result.ToArray();
    }

    [GeneratedRegex(@"^version:[ \t]*1[ \t\r]*$", RegexOptions.Multiline)]
    private static partial Regex Version1();

    private static string FolderOf(string url)
    {
        if (!url.StartsWith(FileScheme, StringComparison.Ordinal))
        {
            throw new StateException(
                $"this engine cannot use the backend '{url}'; give a folder as file://FOLDER, or use the Pulumi CLI");
        }

        var folder = url[FileScheme.Length..].Split('?')[0];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(folder == "~" || folder.StartsWith("~/", StringComparison.Ordinal) ? home + folder[1..] : folder);
    }
}
