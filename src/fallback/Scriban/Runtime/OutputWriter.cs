using System.Text;

namespace Scriban.Runtime;

/// <summary>Where a rendering writes, with the indent that an indented tag gives to every further line written while it is open.</summary>
internal sealed class OutputWriter
{
    private readonly Stack<StringBuilder> _outer = new();
    private StringBuilder _text = new();
    private bool _afterNewLine;

    /// <summary>Empty for none.</summary>
    public string Indent { get; set; } = "";

    public void Write(string text)
    {
        if (text.Length == 0)
            return;
        if (Indent.Length == 0)
            _text.Append(text);
        else
            WriteIndented(text);
        _afterNewLine = text[^1] == '\n';
    }

    /// <summary>Starts a text of its own, which <see cref="End"/> returns.</summary>
    public void Begin()
    {
        _outer.Push(_text);
        _text = new StringBuilder();
    }

    public string End()
    {
        var text = _text.ToString();
        _text = _outer.Pop();
        return text;
    }

    /// <summary>As <see cref="Begin"/>, without the indent and the state of the current line.</summary>
    public OutputState BeginIsolated()
    {
        var state = new OutputState(Indent, _afterNewLine);
        if (Indent.Length > 0)
            _afterNewLine = false;
        Indent = "";
        Begin();
        return state;
    }

    public string EndIsolated(OutputState state)
    {
        (Indent, _afterNewLine) = (state.Indent, state.AfterNewLine);
        return End();
    }

    private void WriteIndented(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (start > 0 || _afterNewLine)
                _text.Append(Indent);
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            _text.Append(text, start, end - start);
            start = end;
        }
    }
}
