using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>The text of a file that must be UTF-8. .NET would replace bytes that are not, and the file would say something else.</summary>
/// <param name="Text">The text without a byte order mark; with replacement characters if there is a fault.</param>
/// <param name="Fault">What is wrong, such as <c>byte 0xE9 is not UTF-8</c>; null if nothing is.</param>
/// <param name="Line">The line of the fault, counted from 1.</param>
/// <param name="Column">The column of the fault, counted from 1, in characters.</param>
public sealed record Utf8Text(string Text, string? Fault, int Line, int Column)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads and decodes a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Utf8Text Read(string path) => Of(File.ReadAllBytes(path));

    /// <summary>Decodes the bytes of a file.</summary>
    public static Utf8Text Of(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf16(bytes)) return new Utf8Text("", "the file is UTF-16, not UTF-8", 1, 1);
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return new Utf8Text(Strict.GetString(content), null, 0, 0);
        }
        catch (DecoderFallbackException exception)
        {
            return Faulty(content, exception.Index);
        }
    }

    private static Utf8Text Faulty(ReadOnlySpan<byte> content, int index)
    {
        // .NET counts from the start of the bytes that it could not decode, or from the end of those before: both are valid until there.
        var at = Math.Max(0, index);
        var before = Encoding.UTF8.GetString(content[..at]);
        var fault = string.Create(CultureInfo.InvariantCulture, $"byte 0x{content[at]:X2} is not UTF-8");
        var line = before.AsSpan().Count('\n') + 1;
        return new Utf8Text(Encoding.UTF8.GetString(content), fault, line, before.Length - before.LastIndexOf('\n'));
    }

    // Without a mark, the zero bytes of the first ASCII character tell.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];
}
