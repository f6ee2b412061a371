namespace Scriban.Parsing;

/// <summary>A place in a text. Line and column count from 0, columns in UTF-16 code units; CRLF and LF are one line break.</summary>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <summary>"line,column", counted from 1.</summary>
    public string ToStringSimple() => FormattableString.Invariant($"{Line + 1},{Column + 1}");
}
