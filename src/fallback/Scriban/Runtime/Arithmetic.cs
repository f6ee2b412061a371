using System.Globalization;
using System.Text;

namespace Scriban.Runtime;

/// <summary>The operators <c>+ - * / // %</c>. Integers grow from int to long; beyond that they are refused.</summary>
internal static class Arithmetic
{
    public static object? Apply(string symbol, object? left, object? right)
    {
        if (symbol == "+" && (IsText(left) || IsText(right)))
            return Concat(left, right);
        if (left is null || right is null)
            return OfNull(left ?? right);
        if (symbol == "*" && (left is string || right is string))
            return Repeat(left, right);
        if (symbol == "+" && left is ScriptArray first && right is ScriptArray second)
            return new ScriptArray(first.Concat(second));
        if (!IsNumber(left) || !IsNumber(right))
            throw Unsupported(symbol, left, right);
        return symbol != "/" && left is not double && right is not double
            ? OfIntegers(symbol, left, right)
            : OfDoubles(symbol, ToDouble(left), ToDouble(right));
    }

    public static object? Negate(object? value) => value switch
    {
        int number => Narrow(-(long)number, true),
        long and not long.MinValue => -(long)value,
        double number => -number,
        _ => throw new ValueException($"{TypeNames.Of(value)} cannot be negated"),
    };

    public static bool IsNumber(object? value) => value is int or long or double;

    public static double ToDouble(object value) =>
        value is double number ? number : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static bool IsText(object? value) => value is string or CapturedText;

    private static object? OfNull(object? other) =>
        other is null || IsNumber(other) ? null : throw new ValueException($"null and {TypeNames.Of(other)} cannot be calculated with");

    private static string Concat(object? left, object? right)
    {
        if (left is CapturedText && IsNumber(right))
            throw new ValueException("a captured text and a number cannot be added");
        if (left is null)
            throw new ValueException("null and a string cannot be added; write the string first");
        if (left is Sequence or NumberRange || right is Sequence or NumberRange)
            throw new ValueException("the result of a function on arrays cannot be added to a string; use array.join");
        return ValueText.Of(left) + ValueText.Of(right);
    }

    private static string Repeat(object left, object right)
    {
        var (text, times) = left is string first ? (first, right) : ((string)right, left);
        return times is int count and >= 0
            ? new StringBuilder().Insert(0, text, count).ToString()
            : throw new ValueException("a string can be multiplied by a whole number that is not negative only");
    }

    private static object OfDoubles(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "%" => left % right,
        _ => throw new ValueException($"'{symbol}' works on whole numbers only"),
    };

    private static object OfIntegers(string symbol, object left, object right)
    {
        var (a, b) = (Convert.ToInt64(left, CultureInfo.InvariantCulture), Convert.ToInt64(right, CultureInfo.InvariantCulture));
        if (b == 0 && symbol is ("//" or "%"))
            throw new ValueException("division by zero");
        try
        {
            return Narrow(Calculate(symbol, a, b), left is int && right is int);
        }
        catch (OverflowException)
        {
            throw new ValueException("the result is beyond 64 bits");
        }
    }

    private static long Calculate(string symbol, long left, long right) => symbol switch
    {
        "+" => checked(left + right),
        "-" => checked(left - right),
        "*" => checked(left * right),
        "//" => checked(left / right),
        _ => right == -1 ? 0 : left % right,
    };

    private static object Narrow(long value, bool fromInt)
    {
        if (fromInt && value is >= int.MinValue and <= int.MaxValue)
            return (int)value;
        return value;
    }

    private static ValueException Unsupported(string symbol, object left, object right) =>
        new($"'{symbol}' does not work on {TypeNames.Of(left)} and {TypeNames.Of(right)}");
}
