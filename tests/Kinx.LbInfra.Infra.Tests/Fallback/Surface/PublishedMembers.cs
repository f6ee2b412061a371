using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>
/// <c>published-members.txt</c>: the signatures that reflection found in the published packages. Where its source gives only part of a
/// signature, <c>…</c> stands for the rest and matches anything.
/// </summary>
internal static class PublishedMembers
{
    private const char Anything = '…';

    private static readonly string[] Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fallback/Surface/published-members.txt"))
            .Where(line => line[0] != '#'),
    ];

    private static readonly HashSet<string> Whole = [.. Lines.Where(line => !line.Contains(Anything))];

    private static readonly Regex[] Partial = [.. Lines.Where(line => line.Contains(Anything)).Select(Pattern)];

    public static bool Contains(string signature) => Whole.Contains(signature) || Partial.Any(pattern => pattern.IsMatch(signature));

    private static Regex Pattern(string line) => new($"^{string.Join(".*", line.Split(Anything).Select(Regex.Escape))}$");
}
