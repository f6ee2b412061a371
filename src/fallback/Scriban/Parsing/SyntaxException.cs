namespace Scriban.Parsing;

/// <summary>Ends the parsing of a template; becomes the one message of its <see cref="LogMessageBag"/>.</summary>
internal sealed class SyntaxException(SourceSpan span, string message) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}
