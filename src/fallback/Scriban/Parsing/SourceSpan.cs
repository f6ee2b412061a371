namespace Scriban.Parsing;

/// <summary>A piece of a template. <see cref="End"/> is the place of its last character.</summary>
public readonly record struct SourceSpan(string FileName, TextPosition Start, TextPosition End)
{
    /// <summary>"file(line,column)" of the start, counted from 1.</summary>
    public string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";
}
