using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Findings as text or as one JSON object.</summary>
internal static class DoctorView
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void WriteText(TextWriter writer, IReadOnlyList<Finding> findings)
    {
        var width = findings.Max(finding => finding.Check.Length);
        foreach (var finding in findings)
        {
            writer.WriteLine($"{Word(finding.Status),-8} {finding.Check.PadRight(width)}  {finding.Detail}");
            if (finding.Status == FindingStatus.Ok)
                continue;
            writer.WriteLine($"           for:  {finding.Purpose}");
            writer.WriteLine($"           mend: {finding.Mend}");
        }
    }

    public static string Json(IReadOnlyList<Finding> findings) =>
        JsonSerializer.Serialize(new { ok = findings.All(finding => finding.Status != FindingStatus.Missing), checks = findings }, Options);

    private static string Word(FindingStatus status) => status.ToString().ToLowerInvariant();
}
