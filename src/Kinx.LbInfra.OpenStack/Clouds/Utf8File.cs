using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>Reads a text file strictly: .NET would replace bytes that are not UTF-8, and a password would be another one.</summary>
public static class Utf8File
{
    /// <summary>The text, without a byte order mark.</summary>
    /// <exception cref="InvalidDataException">The file is not UTF-8; the message has the form <c>PATH:LINE: fault</c>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new InvalidDataException($"{path}:1: the file is UTF-16; save it as UTF-8");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            var line = bytes.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n') + 1;
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"{path}:{line}: byte 0x{fault.BytesUnknown?[0]:X2} is not UTF-8; save the file as UTF-8"));
        }
    }
}
