using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Rendering failed at a place of a template: a missing name, a wrong type, or a behaviour that the subset leaves out.</summary>
public class ScriptRuntimeException(SourceSpan span, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The message without the place.</summary>
    public string OriginalMessage => base.Message;

    /// <summary>The message with the place in front.</summary>
    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();
}
