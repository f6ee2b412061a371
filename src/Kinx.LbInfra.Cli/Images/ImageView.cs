using Kinx.LbInfra.Cli.Doctor;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>The findings about an image as text or as one JSON object.</summary>
internal static class ImageView
{
    public static void WriteText(TextWriter writer, ImageFacts facts, IReadOnlyList<ImageFinding> findings)
    {
        writer.WriteLine($"{facts.Version ?? "an image of another recipe"}, {facts.System ?? "an unknown system"}");
        foreach (var finding in findings)
        {
            writer.WriteLine($"{finding.Status.ToString().ToLowerInvariant(),-8} {finding.Code}: {finding.Message}");
            writer.WriteLine($"           fix:  {finding.Hint}");
        }

        if (findings.Count == 0) writer.WriteLine("ok       it has all that a node needs");
    }

    public static string Json(ImageFacts facts, IReadOnlyList<ImageFinding> findings) => JsonText.Of(new
    {
        ok = findings.All(finding => finding.Status != FindingStatus.Missing),
        version = facts.Version,
        system = facts.System,
        fileLimit = facts.FileLimit,
        findings,
    });
}
