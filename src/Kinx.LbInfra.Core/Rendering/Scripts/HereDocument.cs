using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>Here-documents of the scripts that go to nodes.</summary>
internal static class HereDocument
{
    /// <summary>A line that ends the document. It derives from the content, so that no content can end its own here-document.</summary>
    public static string Terminator(string content) => "END_" + HashPrefix.Of(content, 16);
}
