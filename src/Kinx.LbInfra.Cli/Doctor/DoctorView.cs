using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Findings as text or as one JSON object.</summary>
internal static class DoctorView
{
    public static void WriteText(TextWriter writer, IReadOnlyList<Finding> findings)
    {
        var width = findings.Max(finding => finding.Check.Length);
        foreach (var finding in findings)
        {
            writer.WriteLine($"{Word(finding.Status),-8} {finding.Check.PadRight(width)}  {finding.Detail}");
            if (finding.Status == FindingStatus.Ok) continue;
            writer.WriteLine($"           for:  {finding.Purpose}");
            writer.WriteLine($"           fix:  {finding.Fix}");
        }
    }

    public static string Json(IReadOnlyList<Finding> findings) =>
        JsonText.Of(new { ok = findings.All(finding => finding.Status != FindingStatus.Missing), checks = findings });

    private static string Word(FindingStatus status) => status.ToString().ToLowerInvariant();
}
