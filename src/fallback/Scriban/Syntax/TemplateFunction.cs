using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A function that a template defines. Its text goes straight to the output; only <c>ret</c> gives a value.</summary>
/// <param name="name">for messages</param>
/// <param name="parameters">the names of the parameters</param>
/// <param name="fixedCount">whether it takes exactly its parameters, or any arguments as <c>$0</c>, <c>$1</c>, …</param>
internal sealed class TemplateFunction(string name, IReadOnlyList<string> parameters, bool fixedCount) : IFunction
{
    /// <summary>Set once, when the body is parsed.</summary>
    public required Block Body { get; init; }

    public object? Invoke(FunctionCall call)
    {
        if (fixedCount)
            call.RequireCount(parameters.Count, parameters.Count, name);
        var context = call.Context;
        var arguments = fixedCount ? null : new CallArguments(call.Arguments, CallArguments.NoNames);
        context.Scope.Enter(new Frame(arguments, IsFunction: true), call.Callee);
        Bind(context.Scope, call.Arguments);
        context.Result = null;
        Body.Execute(context);
        Unbind(context.Scope);
        context.Scope.Leave();
        var result = context.Result;
        context.Result = null;
        return result;
    }

    private void Bind(Scope scope, object?[] arguments)
    {
        for (var i = 0; i < parameters.Count; i++)
            scope.Bind(parameters[i], isParameter: true).Value = arguments[i];
    }

    private void Unbind(Scope scope)
    {
        for (var i = 0; i < parameters.Count; i++)
            scope.Unbind();
    }
}
