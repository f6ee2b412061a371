using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>Here-documents in the scripts for nodes.</summary>
internal static class HereDocument
{
    /// <summary>The line that ends the document. It is a hash of the content, so that the content cannot contain it.</summary>
    public static string Terminator(string content) => "END_" + HashPrefix.Of(content, 16);
}
