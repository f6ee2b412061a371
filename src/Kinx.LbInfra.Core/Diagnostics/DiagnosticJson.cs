using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>Diagnostics for machines.</summary>
public static class DiagnosticJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Not HTML: quotes stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A JSON array of <see cref="DiagnosticRecord"/>, indented, in the given order.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics) =>
        JsonSerializer.Serialize(diagnostics.Select(DiagnosticRecord.Of).ToList(), Options);
}
