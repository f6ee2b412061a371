using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A file that was read and bound to a spec.</summary>
/// <param name="Spec">The spec; null if the file cannot be read or is not a mapping.</param>
/// <param name="Map">Positions in the file; empty if it cannot be read.</param>
/// <param name="Diagnostics">Located diagnostics.</param>
internal sealed record SpecFile<T>(T? Spec, SourceMap Map, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class, ISpec
{
    public static SpecFile<T> Read(string path)
    {
        try
        {
            var read = Utf8Text.Read(path);
            return read.Fault is { } fault ? NotUtf8(path, read, fault) : Parse(path, read.Text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var reason = fault is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist" : "access is denied";
            return new SpecFile<T>(null, new SourceMap(new SourceText(path, ""), null), [LoadDiagnostics.Unreadable(path, reason)]);
        }
    }

    public static SpecFile<T> Parse(string name, string text)
    {
        var source = new SourceText(name, text);
        if (StrayText.ControlCharacters(source).ToList() is { Count: > 0 } controls)
        {
            return new SpecFile<T>(null, new SourceMap(source, null), controls);
        }

        var (root, map, faults) = YamlReader.Read(source);
        if (root is null && faults.Count > 0) return new SpecFile<T>(null, map, faults);
        var binder = new SpecBinder(source);
        var spec = binder.Bind<T>(root);
        Conceal(source, map, binder.Diagnostics);
        var file = new SpecFile<T>(spec, map, []);
        var found = faults.Concat(binder.Diagnostics)
            .Select(fault => fault.Span is { } span ? fault with { Span = source.Seen(span) } : fault);
        return file with { Diagnostics = [.. found.Select(file.Locate)] };
    }

    public Diagnostic Locate(Diagnostic diagnostic) => diagnostic with
    {
        Span = diagnostic.Span ?? Map.Locate(diagnostic.Path ?? YamlPath.Root, diagnostic.AtKey),
        RelatedSpan = diagnostic.Related is { } related ? Map.Locate(related, atKey: false) : null,
        InSite = typeof(T) == typeof(SiteSpec),
    };

    private static SpecFile<T> NotUtf8(string path, Utf8Text read, string fault)
    {
        var source = new SourceText(path, read.Text);
        var span = source.Span(new TextRange(read.Line, read.Column, read.Column + 1));
        return new SpecFile<T>(null, new SourceMap(source, null), [LoadDiagnostics.NotUtf8(fault, span)]);
    }

    // This comes before anything is located, because other findings on these lines must not quote them either.
    private static void Conceal(SourceText source, SourceMap map, IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found.Where(LoadDiagnostics.IsAboutASecret))
        {
            if (map.Value(diagnostic.Path!) is { } range) source.Conceal(range);
        }
    }
}
