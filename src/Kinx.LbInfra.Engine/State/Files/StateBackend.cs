using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>
/// Pulumi's file backend: everything lies in <c>.pulumi</c> below a folder, in the layout of the Pulumi CLI (meta version 1), so that both
/// tools work on the same stacks in turn.
/// </summary>
public sealed class StateBackend
{
    private const string MetaFile = "meta.yaml";
    private const string FileScheme = "file://";

    private readonly string _root;
    private readonly TimeProvider _time;
    private readonly StateFileWriter _write;

    private StateBackend(string root, TimeProvider time, StateFileWriter write) => (_root, _time, _write) = (root, time, write);

    /// <param name="url"><c>file://FOLDER</c>; <c>file://~</c> is the home folder, relative folders start from the current one.</param>
    /// <param name="write">How state files are written; null: atomically and durably. Tests stop a run here.</param>
    /// <remarks>Errors: <see cref="StateException"/> for other URLs and for a folder of another layout.</remarks>
    public static StateBackend Open(string url, TimeProvider time, StateFileWriter? write = null)
    {
        var backend = new StateBackend(Path.Combine(FolderOf(url), ".pulumi"), time, write ?? AtomicFile.Write);
        backend.CheckLayout();
        return backend;
    }

    /// <summary>Where the stack's state is.</summary>
    public string FileOf(StackIdentity stack) => Path.Combine(_root, "stacks", stack.Project, stack.Name + ".json");

    /// <summary>Null: there is no such stack yet.</summary>
    public byte[]? Read(StackIdentity stack)
    {
        try
        {
            return File.ReadAllBytes(FileOf(stack));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateException($"the state file '{FileOf(stack)}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces the state; the one of before stays beside it as <c>.bak</c>. Errors: <see cref="StateException"/>.</summary>
    public void Write(StackIdentity stack, byte[] content) => WriteFile(FileOf(stack), content, FileOf(stack) + ".bak");

    /// <summary>
    /// Keeps others off the stack until disposed. Errors: <see cref="StateException"/> when somebody else has it, with who and since when.
    /// </summary>
    public StackLock Lock(StackIdentity stack)
    {
        if (!File.Exists(Path.Combine(_root, MetaFile)))
            WriteFile(Path.Combine(_root, MetaFile), "version: 1\n"u8.ToArray(), null);
        return StackLock.Take(Path.Combine(_root, "locks", stack.Organization, stack.Project, stack.Name), _time);
    }

    /// <summary>Keeps a finished run: its record and the state that it left, in <c>history</c> and <c>backups</c>.</summary>
    public void Record(StackIdentity stack, HistoryRecord record)
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
        if (File.Exists(meta) && !File.ReadAllText(meta).Contains("version: 1", StringComparison.Ordinal))
            throw new StateException($"'{meta}' names a layout that this engine does not know; it knows version 1");
        var stacks = Path.Combine(_root, "stacks");
        if (!File.Exists(meta) && Directory.Exists(stacks) && Directory.EnumerateFiles(stacks, "*.json").Any())
            throw new StateException($"'{_root}' has the old layout without projects; bring it up to date with: pulumi state upgrade");
    }

    private static string FolderOf(string url)
    {
        if (!url.StartsWith(FileScheme, StringComparison.Ordinal))
            throw new StateException(
                $"the backend '{url}' is not one of this engine's; give a folder as file://FOLDER, or use the Pulumi CLI");
        var folder = url[FileScheme.Length..];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(folder == "~" || folder.StartsWith("~/", StringComparison.Ordinal) ? home + folder[1..] : folder);
    }
}
