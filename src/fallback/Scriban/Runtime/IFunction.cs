namespace Scriban.Runtime;

/// <summary>A builtin function or one that a template defines.</summary>
internal interface IFunction
{
    object? Invoke(FunctionCall call);
}
