using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>One finding about what the user wrote.</summary>
/// <param name="Code"><c>LB</c> and four digits: LB1 loading, LB2 spec, LB3 rendering.</param>
/// <param name="Severity">An error stops a deployment.</param>
/// <param name="Message">What is wrong: lower-case start, no final stop, values quoted, never a secret.</param>
/// <param name="Path">Where in the file; rules know paths, not lines.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, YamlPath? Path = null, string? Hint = null)
{
    /// <summary>True when the key is at fault (an unknown one), not its value.</summary>
    public bool AtKey { get; init; }

    /// <summary>True when the path is one of the site file, not of the stack file.</summary>
    public bool InSite { get; init; }

    /// <summary>The other value that this finding is about: the first user of a port, for example.</summary>
    public YamlPath? Related { get; init; }

    /// <summary>The position of <see cref="Related"/>.</summary>
    public SourceSpan? RelatedSpan { get; init; }

    /// <summary>The position in the source; set once all files are loaded.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The same, with files below the folder named from there: shorter, and alike on every machine.</summary>
    public Diagnostic RelativeTo(string folder) => this with { Span = Span?.RelativeTo(folder), RelatedSpan = RelatedSpan?.RelativeTo(folder) };
}
