using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A file that was read, to quote from.</summary>
internal sealed class SourceText(string file, string text)
{
    private readonly string[] _lines = text.Split('\n');

    public string File => file;

    public string Text => text;

    public SourceSpan Span(TextRange range)
    {
        var line = range.Line <= _lines.Length ? _lines[range.Line - 1].TrimEnd('\r') : "";
        var end = Math.Min(range.EndColumn, line.Length + 1);
        return new SourceSpan(file, range.Line, range.Column, Math.Max(end, range.Column + 1), line);
    }
}
