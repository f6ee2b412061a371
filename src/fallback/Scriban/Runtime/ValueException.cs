namespace Scriban.Runtime;

/// <summary>A value cannot be used as asked. Who knows the place turns it into a <see cref="Syntax.ScriptRuntimeException"/>.</summary>
internal sealed class ValueException(string message) : Exception(message);
