using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An included template has syntax errors. The span is that of the include; the messages have those of the errors.</summary>
public sealed class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
    : ScriptRuntimeException(span, message)
{
    public LogMessageBag ParserMessages { get; } = parserMessages;
}
