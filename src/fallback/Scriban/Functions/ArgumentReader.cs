using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Arguments as the type that a function wants; a value that does not fit is reported at its place.</summary>
internal static class ArgumentReader
{
    /// <summary>Any value as it prints; null is refused, because functions differ in what they make of it.</summary>
    public static string Text(this FunctionCall call, int index)
    {
        try
        {
            return call.Arguments[index] is { } value ? ValueText.Of(value) : throw call.Refuse(index, "expected a text, not null");
        }
        catch (ValueException exception)
        {
            throw call.Refuse(index, exception.Message);
        }
    }

    /// <summary>As <see cref="Text"/>, with null as an empty text.</summary>
    public static string TextOrEmpty(this FunctionCall call, int index) => call.Arguments[index] is null ? "" : call.Text(index);

    public static int Integer(this FunctionCall call, int index) => call.Arguments[index] is int number
        ? number
        : throw call.Refuse(index, $"expected a whole number, not {TypeNames.Of(call.Arguments[index])}");

    public static IReadOnlyList<object?> List(this FunctionCall call, int index) => call.Arguments[index] as IReadOnlyList<object?>
        ?? throw call.Refuse(index, $"expected an array, not {TypeNames.Of(call.Arguments[index])}");

    public static object Number(this FunctionCall call, int index) => call.Arguments[index] is { } value && Arithmetic.IsNumber(value)
        ? value
        : throw call.Refuse(index, $"expected a number, not {TypeNames.Of(call.Arguments[index])}");
}
