using System.Security.Cryptography;
using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>The start of a hash in hexadecimal, as a short identifier of a long text.</summary>
public static class HashPrefix
{
    /// <summary>The first lower-case hexadecimal digits of the SHA-256 hash of the text in UTF-8.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="digits">1 to 64.</param>
    public static string Of(string text, int digits) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(text)), digits);

    /// <summary>The first lower-case hexadecimal digits of a hash.</summary>
    /// <param name="hash">The bytes of any hash.</param>
    /// <param name="digits">1 to twice the number of bytes.</param>
    public static string Of(ReadOnlySpan<byte> hash, int digits) => Convert.ToHexStringLower(hash)[..digits];
}
