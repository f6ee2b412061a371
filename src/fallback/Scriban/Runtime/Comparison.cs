namespace Scriban.Runtime;

/// <summary>Truth, equality and order of values.</summary>
internal static class Comparison
{
    /// <summary>False are null and false alone.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);

    public static bool AreEqual(object? left, object? right)
    {
        (left, right) = (Plain(left), Plain(right));
        if (left is null || right is null)
            return left is null && right is null;
        if (left is string || right is string)
            return string.Equals(AsComparable(left), AsComparable(right), StringComparison.Ordinal);
        if (left is bool a && right is bool b)
            return a == b;
        return OfNumbers("==", left, right) == 0;
    }

    /// <param name="symbol"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c></param>
    public static bool IsOrdered(string symbol, object? left, object? right)
    {
        (left, right) = (Plain(left), Plain(right));
        if (left is null || right is null)
            return false;
        if (left is double.NaN || right is double.NaN)
            return false;
        var order = left is string first && right is string second ? string.CompareOrdinal(first, second) : OfNumbers(symbol, left, right);
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static object? Plain(object? value) => value is CapturedText captured ? captured.Text : value;

    private static string AsComparable(object value) => value is string or int or long
        ? ValueText.Of(value)
        : throw new ValueException($"a string and {TypeNames.Of(value)} cannot be compared");

    private static int OfNumbers(string symbol, object left, object right)
    {
        if (!Arithmetic.IsNumber(left) || !Arithmetic.IsNumber(right))
            throw new ValueException($"'{symbol}' does not compare {TypeNames.Of(left)} with {TypeNames.Of(right)}");
        if (left is not double && right is not double)
            return AsLong(left).CompareTo(AsLong(right));
        var (a, b) = (Arithmetic.ToDouble(left), Arithmetic.ToDouble(right));
        return double.IsNaN(a) || double.IsNaN(b) ? 1 : a.CompareTo(b);
    }

    private static long AsLong(object value) => value is int number ? number : (long)value;
}
