using System.Text;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>Reads and writes the text of a stack file without changing any other byte.</summary>
internal static class StackFileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null when it is not UTF-8.</summary>
    public static string? Read(string path) => Utf8Text.Read(path) is { Fault: null } read ? read.Text : null;

    /// <summary>
    /// Writes a temporary file and renames it, so that a crash leaves either the old or the new text. A symbolic link is kept.
    /// </summary>
    public static void Replace(string path, string text)
    {
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{Guid.NewGuid():N}");
        var mark = File.ReadAllBytes(file).AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        byte[] bytes = [.. mark, .. Strict.GetBytes(text)];
        try
        {
            Write(temporary, bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(file));
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
