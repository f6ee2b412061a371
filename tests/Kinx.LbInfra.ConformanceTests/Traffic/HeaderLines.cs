namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>The header lines of a request or an answer.</summary>
internal static class HeaderLines
{
    /// <summary>The values of a header, one for each of its lines.</summary>
    public static IEnumerable<string> Values(this IReadOnlyList<string> lines, string name) =>
        from line in lines
        where line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
        select line[(name.Length + 1)..].Trim();
}
