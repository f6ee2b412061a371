using System.Reflection;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>
/// The explanation of each diagnostic code, in Markdown: the reason, a wrong example and a right one. Embedded in this assembly.
/// </summary>
public static class ExplainPages
{
    private const string Prefix = "explain/";

    /// <summary>All codes that have a page, sorted.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a code such as <c>LB2002</c>, in upper or lower case; null if there is no such code.</summary>
    public static string? Find(string code)
    {
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{code.ToUpperInvariant()}.md");
        if (page is null) return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
