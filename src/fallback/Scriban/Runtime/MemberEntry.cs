namespace Scriban.Runtime;

/// <summary>A member of an object that a loop iterates over: it has <c>key</c> and <c>value</c>.</summary>
internal sealed record MemberEntry(string Key, object? Value);
