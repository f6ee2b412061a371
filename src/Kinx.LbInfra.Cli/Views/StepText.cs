using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Symbols and words for the kinds of steps, the same as in Pulumi's previews.</summary>
internal static class StepText
{
    public static string Symbol(StepKind kind) => kind switch
    {
        StepKind.Create => "+ ",
        StepKind.Update => "~ ",
        StepKind.Delete => "- ",
        StepKind.Replace => "+-",
        StepKind.CreateReplacement => "++",
        StepKind.DeleteReplaced => "--",
        _ => "  ",
    };

    /// <summary>Pulumi's word for the operation, as in JSON and previews.</summary>
    public static string Operation(StepKind kind) => kind switch
    {
        StepKind.CreateReplacement => "create-replacement",
        StepKind.DeleteReplaced => "delete-replaced",
        StepKind.RemovePendingReplace => "remove-pending-replace",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string InProgress(StepKind kind) => kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => "creating",
        StepKind.Update => "updating",
        _ => "deleting",
    };

    public static string Done(StepKind kind) => kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => "created",
        StepKind.Update => "updated",
        StepKind.Replace => "replaced",
        StepKind.Same => "unchanged",
        _ => "deleted",
    };

    /// <summary>"3 created, 1 updated, 20 unchanged", in this order; in a preview "3 to create, …".</summary>
    public static string Summary(IReadOnlyDictionary<StepKind, int> changes, bool preview)
    {
        StepKind[] order = [StepKind.Create, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Same];
        var parts = order.Where(kind => changes.GetValueOrDefault(kind) > 0)
            .Select(kind => $"{changes[kind]} {Word(kind, preview)}").ToList();
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);
    }

    private static string Word(StepKind kind, bool preview) =>
        preview && kind != StepKind.Same ? $"to {Operation(kind)}" : Done(kind);
}
