using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>A line in a table of functions.</summary>
/// <param name="Least">the number of arguments that it needs, the piped one included</param>
/// <param name="Most">the number of arguments that it takes</param>
internal sealed record Builtin(string Name, int Least, int Most, Func<FunctionCall, object?> Body);
