using System.Security.Cryptography;
using System.Text;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>Here-documents of the scripts that go to nodes.</summary>
internal static class HereDocument
{
    /// <summary>A line that ends the document. It derives from the content, so that no content can end its own here-document.</summary>
    public static string Terminator(string content)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return "END_" + Convert.ToHexStringLower(hash)[..16];
    }
}
