namespace Scriban.Runtime;

/// <summary>A call of a function or an include.</summary>
/// <param name="Arguments">null for a function with parameters, which has no <c>$</c></param>
internal sealed record Frame(CallArguments? Arguments, bool IsFunction);
