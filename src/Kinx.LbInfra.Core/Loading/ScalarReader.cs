using System.Globalization;
using System.Numerics;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>
/// Converts scalars to values, with the coercions of Octavia: numbers may be quoted, numbers and booleans are accepted as texts, and
/// booleans may be any word that Octavia accepts.
/// </summary>
internal static class ScalarReader
{
    private const NumberStyles WholeNumber =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>True for values that are written as any text; <see cref="TextFormats"/> reads those that are not texts.</summary>
    public static bool IsText(Type type) => type == typeof(string) || type == typeof(HostAddress) || type == typeof(Cidr);

    /// <summary>The value, or the text of an address or a network; null if the scalar does not have this type.</summary>
    public static object? Read(Type type, YamlScalar scalar)
    {
        if (IsText(type)) return scalar.Text;
        if (type == typeof(bool)) return Boolean(scalar);
        if (type == typeof(int)) return Integer(scalar.Text, int.MinValue, int.MaxValue) is { } number ? (int)number : null;
        if (type == typeof(uint)) return Integer(scalar.Text, uint.MinValue, uint.MaxValue) is { } number ? (uint)number : null;
        if (type == typeof(double)) return Number(scalar.Text);
        return EnumNames.Of(type).GetValueOrDefault(scalar.Text);
    }

    /// <summary>The name of the type in messages.</summary>
    public static string Describe(Type type)
    {
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(int) || type == typeof(uint)) return "a whole number";
        if (type == typeof(double)) return "a number";
        return "a text";
    }

    /// <summary>True for any whole number, however long.</summary>
    public static bool IsWholeNumber(string text) => BigInteger.TryParse(text, WholeNumber, CultureInfo.InvariantCulture, out _);

    private static bool? Boolean(YamlScalar scalar)
    {
        // As a boolean, Octavia accepts any number and these words in lower case; YAML's own spellings must not be quoted.
        var text = scalar.IsPlain ? scalar.Text.ToLowerInvariant() : scalar.Text;
        if (text is "true" or "t" or "yes" or "y" or "on" or "1") return true;
        if (text is "false" or "f" or "no" or "n" or "off" or "0") return false;
        return scalar.IsPlain && Integer(text, long.MinValue, long.MaxValue) is { } number ? number != 0 : null;
    }

    private static long? Integer(string text, long minimum, long maximum)
    {
        if (!long.TryParse(text, WholeNumber, CultureInfo.InvariantCulture, out var number)) return null;
        return number >= minimum && number <= maximum ? number : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
