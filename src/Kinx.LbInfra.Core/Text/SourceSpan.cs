namespace Kinx.LbInfra.Core.Text;

/// <summary>A stretch of one source line.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in characters.</param>
/// <param name="EndColumn">The column behind the last character; at least <paramref name="Column"/> + 1.</param>
/// <param name="LineText">The whole source line, for the snippet below a message.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndColumn, string LineText)
{
    /// <summary>The same, with the file named from a folder that it lies below; another file keeps its name.</summary>
    public SourceSpan RelativeTo(string folder)
    {
        if (!Path.IsPathRooted(File)) return this;
        var file = Path.GetRelativePath(folder, File);
        return file.StartsWith("..", StringComparison.Ordinal) ? this : this with { File = file };
    }
}
