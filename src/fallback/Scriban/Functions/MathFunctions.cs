using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>math.…</c>.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("abs", 1, 1, Abs),
        new("ceil", 1, 1, call => Math.Ceiling(Real(call))),
        new("floor", 1, 1, call => Math.Floor(Real(call))),
        new("round", 1, 2, call => Math.Round(Real(call), call.Count > 1 ? Digits(call) : 0)),
        new("plus", 2, 2, call => Arithmetic.Apply("+", call.Number(0), call.Number(1))),
        new("minus", 2, 2, call => Arithmetic.Apply("-", call.Number(0), call.Number(1))),
        new("times", 2, 2, call => Arithmetic.Apply("*", call.Number(0), call.Number(1))),
        new("modulo", 2, 2, call => Arithmetic.Apply("%", call.Number(0), call.Number(1))),
    ];

    private static object? Abs(FunctionCall call)
    {
        if (!Arithmetic.IsNumber(call.Arguments[0]))
            throw new ValueException($"expected a number, not {TypeNames.Of(call.Arguments[0])}");
        return Arithmetic.ToDouble(call.Arguments[0]!) < 0 ? Arithmetic.Negate(call.Arguments[0]) : call.Arguments[0];
    }

    /// <summary>Whole numbers and others print alike below this bound.</summary>
    private static double Real(FunctionCall call) =>
        Arithmetic.ToDouble(call.Number(0)) is > -1e15 and < 1e15 and var number ? number : throw call.Refuse(0, "the number is too big");

    private static int Digits(FunctionCall call) =>
        call.Integer(1) is >= 0 and <= 15 and var digits ? digits : throw call.Refuse(1, "expected 0 to 15 digits");
}
