namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Recorded programs that are not run, because they need API members that the fallback packages omit on purpose.</summary>
internal static class NotCovered
{
    /// <summary>The members, as the recording's list of needs names them, by the name of the case.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Members = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["61-stack-reference"] = ["StackReference"],
        ["m21-stack-reference"] = ["StackReference"],
        ["62-assets"] = ["Asset", "Archive", "Remote.CopyToRemote"],
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["StackReference"] = "the product reads no other stack",
        ["Asset"] = "the product's files travel in a command's standard input",
        ["Archive"] = "the product's files travel in a command's standard input",
        ["Remote.CopyToRemote"] = "the product's files travel in a command's standard input",
    };

    /// <summary>Why a case is not run; null for a case that is.</summary>
    public static string? Reason(string name)
    {
        if (Members.TryGetValue(name, out var members))
        {
            return string.Join("; ", members.Select(member => $"no {member}: {Reasons[member]}"));
        }

        return null;
    }
}
