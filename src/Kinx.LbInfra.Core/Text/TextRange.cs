using YamlDotNet.Core;

namespace Kinx.LbInfra.Core.Text;

/// <summary>A range of a text, cut at the end of its first line. Lines and columns count from 1; the end is exclusive.</summary>
internal readonly record struct TextRange(int Line, int Column, int EndColumn)
{
    /// <summary>The line in which the range really ends.</summary>
    public int EndLine { get; private init; } = Line;

    /// <summary>Index of the first character, from 0.</summary>
    public int Start { get; private init; }

    /// <summary>Index after the last character, even on a later line.</summary>
    public int End { get; private init; }

    /// <summary>
    /// Converts YamlDotNet's marks, which also count from 1. If the end is on a later line, the columns extend to the end of the first.
    /// </summary>
    public static TextRange Of(Mark start, Mark end)
    {
        var column = (int)start.Column;
        var endColumn = end.Line == start.Line ? (int)end.Column : int.MaxValue;
        return new TextRange((int)start.Line, column, Math.Max(endColumn, column + 1))
        {
            // A block ends at the start of the next line.
            EndLine = Math.Max((int)start.Line, (int)(end.Column == 1 ? end.Line - 1 : end.Line)),
            Start = (int)start.Index,
            End = (int)end.Index,
        };
    }
}
