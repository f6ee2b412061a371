using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>A finding about the user's files.</summary>
/// <param name="Code"><c>LB</c> and four digits: LB1 loading, LB2 spec, LB3 rendering.</param>
/// <param name="Severity">An error stops a deployment.</param>
/// <param name="Message">What is wrong: lower-case start, no final stop, values quoted, never a secret.</param>
/// <param name="Path">The place in the file; rules know paths, not lines.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, YamlPath? Path = null, string? Hint = null)
{
    /// <summary>True when the key itself is at fault, for example an unknown one; false when its value is.</summary>
    public bool AtKey { get; init; }

    /// <summary>True when the path refers to the site file, not to the stack file.</summary>
    public bool InSite { get; init; }

    /// <summary>Another value involved in the finding, such as the first listener that uses a port.</summary>
    public YamlPath? Related { get; init; }

    /// <summary>Values that the finding depends on, besides its own: if one of them is faulty, that fault explains the finding.</summary>
    public IReadOnlyList<YamlPath> Depends { get; init; } = [];

    /// <summary>The position of <see cref="Related"/>.</summary>
    public SourceSpan? RelatedSpan { get; init; }

    /// <summary>The position in the source; set after all files are loaded.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The same diagnostic, with files inside the folder named relative to it: shorter, and equal on every machine.</summary>
    public Diagnostic RelativeTo(string folder) =>
        this with { Span = Span?.RelativeTo(folder), RelatedSpan = RelatedSpan?.RelativeTo(folder) };
}
