namespace Scriban.Parsing;

/// <summary>A template's text, which knows the line and column of each offset.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text, string path)
    {
        Text = text;
        Path = path;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                _lineStarts.Add(i + 1);
    }

    public string Text { get; }

    public string Path { get; }

    /// <param name="start">offset of the first character</param>
    /// <param name="end">offset behind the last character</param>
    public SourceSpan Span(int start, int end) => new(Path, Position(start), Position(Math.Max(start, end - 1)));

    public int LineStart(int offset) => _lineStarts[LineOf(offset)];

    private TextPosition Position(int offset)
    {
        var line = LineOf(offset);
        return new TextPosition(offset, line, offset - _lineStarts[line]);
    }

    private int LineOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
