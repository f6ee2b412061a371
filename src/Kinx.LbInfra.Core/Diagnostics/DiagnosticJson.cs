using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>Diagnostics as JSON, for other programs.</summary>
public static class DiagnosticJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The output is not embedded in HTML, so quotes can stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A JSON array of <see cref="DiagnosticRecord"/>, indented, in the given order.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics) =>
        JsonSerializer.Serialize(diagnostics.Select(DiagnosticRecord.Of).ToList(), Options);
}
