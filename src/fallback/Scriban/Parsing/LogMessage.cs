namespace Scriban.Parsing;

/// <summary>Something to say about a template, with its place.</summary>
public sealed class LogMessage(ParserMessageType type, SourceSpan span, string message)
{
    public ParserMessageType Type { get; } = type;

    public SourceSpan Span { get; } = span;

    public string Message { get; } = message;

    public override string ToString() => $"{Span.ToStringSimple()} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}
