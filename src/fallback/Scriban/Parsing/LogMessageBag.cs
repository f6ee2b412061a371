using System.Collections;

namespace Scriban.Parsing;

/// <summary>What parsing had to say. This interpreter stops at the first error, so that there is one message at most.</summary>
public sealed class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    public bool HasErrors => _messages.Exists(message => message.Type == ParserMessageType.Error);

    public int Count => _messages.Count;

    public LogMessage this[int index] => _messages[index];

    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(LogMessage message) => _messages.Add(message);
}
