using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>What a deployment would do, one line per resource; with details, every changed property, multi-line text as a diff.</summary>
internal sealed class PreviewView(TextWriter writer, bool details)
{
    public void Write(DeploymentResult result)
    {
        foreach (var step in result.Steps.Where(IsShown)) WriteStep(step);
        writer.WriteLine($"Resources: {StepText.Summary(result.Changes, preview: true)}");
    }

    private static bool IsShown(StepPlan step) => step.Kind != StepKind.Same && !step.IsDefaultProvider;

    private void WriteStep(StepPlan step)
    {
        writer.WriteLine($"{StepText.Symbol(step.Kind)} {step.Type} {step.Name}: {StepText.Operation(step.Kind)}{Why(step)}");
        if (!details) return;
        if (step.Kind == StepKind.Update || step.Diffs.Count > 0) WriteDiffs(step.Diffs);
        else if (step.Inputs is { } created) WriteInputs(created);
    }

    private static string Why(StepPlan step)
    {
        if (step.ReplaceKeys.Count > 0) return $" [because of {string.Join(", ", step.ReplaceKeys)}]";
        return step.Diffs.Count > 0 ? $" [{string.Join(", ", step.Diffs.Select(diff => diff.Path))}]" : "";
    }

    private void WriteDiffs(IReadOnlyList<ChangedProperty> diffs)
    {
        foreach (var diff in diffs)
        {
            if (ValueText.MultiLine(diff.Old) is { } before && ValueText.MultiLine(diff.New) is { } after)
            {
                WriteTextDiff(diff.Path, before, after);
            }
            else
            {
                writer.WriteLine($"    {Symbol(diff)} {diff.Path}: {Change(diff)}");
            }
        }
    }

    private void WriteTextDiff(string path, string before, string after)
    {
        writer.WriteLine($"    ~ {path}:");
        foreach (var line in TextDiff.Lines(before, after)) writer.WriteLine($"      {line}");
    }

    private static string Symbol(ChangedProperty diff) => diff.Kind switch
    {
        PropertyDiffKind.Add or PropertyDiffKind.AddReplace => "+",
        PropertyDiffKind.Delete or PropertyDiffKind.DeleteReplace => "-",
        _ => "~",
    };

    private static string Change(ChangedProperty diff) => (diff.Old, diff.New) switch
    {
        (null, { } added) => ValueText.Of(added),
        ({ } removed, null) => ValueText.Of(removed),
        ({ } before, { } after) => $"{ValueText.Of(before)} => {ValueText.Of(after)}",
        _ => "changed",
    };

    private void WriteInputs(PropertyMap inputs)
    {
        foreach (var (name, value) in inputs.Where(input => !input.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            if (ValueText.MultiLine(value) is not { } text)
            {
                writer.WriteLine($"      {name}: {ValueText.Of(value)}");
                continue;
            }

            writer.WriteLine($"      {name}:");
            foreach (var line in text.TrimEnd('\n').Split('\n')) writer.WriteLine($"        {line}");
        }
    }
}
