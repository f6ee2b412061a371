using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>A builtin function. Named arguments are refused.</summary>
internal sealed class BuiltinFunction(string name, int least, int most, Func<FunctionCall, object?> body) : IFunction
{
    public string Name { get; } = name;

    public object? Invoke(FunctionCall call)
    {
        call.RequireCount(least, most, Name);
        try
        {
            return body(call);
        }
        catch (ValueException exception)
        {
            throw new ScriptRuntimeException(call.Callee, $"'{Name}': {exception.Message}", exception);
        }
    }
}
