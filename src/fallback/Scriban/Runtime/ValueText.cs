using System.Globalization;
using System.Text;

namespace Scriban.Runtime;

/// <summary>How values print.</summary>
internal static class ValueText
{
    /// <summary>Deeper values are refused, as Scriban's ObjectRecursionLimit does.</summary>
    private const int DepthLimit = 15;

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        CapturedText captured => captured.Text,
        IReadOnlyList<object?> or ScriptObject => Composite(value),
        _ => Scalar(value),
    };

    private static string Scalar(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new ValueException($"{TypeNames.Of(value)} cannot be printed"),
    };

    private static string Composite(object value)
    {
        var output = new StringBuilder();
        Append(output, value, 0);
        return output.ToString();
    }

    private static void Append(StringBuilder output, object? value, int depth)
    {
        if (depth > DepthLimit)
            throw new ValueException("the value is nested too deeply to be printed");
        switch (value)
        {
            case null:
                output.Append("null");
                break;
            case string text:
                AppendQuoted(output, text);
                break;
            case ScriptObject members:
                AppendMembers(output, members, depth);
                break;
            case IReadOnlyList<object?> items:
                AppendItems(output, items, depth);
                break;
            default:
                output.Append(Scalar(value));
                break;
        }
    }

    private static void AppendItems(StringBuilder output, IReadOnlyList<object?> items, int depth)
    {
        output.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                output.Append(", ");
            Append(output, items[i], depth + 1);
        }

        output.Append(']');
    }

    private static void AppendMembers(StringBuilder output, ScriptObject members, int depth)
    {
        output.Append('{');
        var separator = "";
        foreach (var (name, value) in members)
        {
            if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
                throw new ValueException($"an object with the member '{name}' cannot be printed");
            output.Append(separator).Append(name).Append(": ");
            Append(output, value, depth + 1);
            separator = ", ";
        }

        output.Append('}');
    }

    private static void AppendQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => output.Append('\\').Append(c),
                '\n' => output.Append("\\n"),
                '\t' => output.Append("\\t"),
                '\r' => output.Append("\\r"),
                < ' ' or '\u007f' => throw new ValueException(
                    "a string with control characters cannot be printed within an array or object"),
                _ => output.Append(c),
            };
        output.Append('"');
    }
}
