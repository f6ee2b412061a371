namespace Kinx.LbInfra.Core.Text;

/// <summary>A range of characters in one line of a source file.</summary>
/// <param name="File">The file, named as by the user.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in characters.</param>
/// <param name="EndColumn">The column after the last character; at least <paramref name="Column"/> + 1.</param>
/// <param name="LineText">The whole source line, which is shown below the message.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndColumn, string LineText)
{
    /// <summary>The same span, with the file named relative to a folder if it is inside that folder.</summary>
    public SourceSpan RelativeTo(string folder)
    {
        if (!Path.IsPathRooted(File)) return this;
        var file = Path.GetRelativePath(folder, File);
        return file.StartsWith("..", StringComparison.Ordinal) ? this : this with { File = file };
    }
}
