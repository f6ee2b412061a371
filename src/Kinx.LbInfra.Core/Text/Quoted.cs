using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>User input inside a message: a single line without control characters, cut if long, and never a private key.</summary>
public static class Quoted
{
    private const int Limit = 80;

    /// <summary>The text in double quotes.</summary>
    public static string Text(string value) => $"\"{Inside(value)}\"";

    /// <summary>The text without quotes.</summary>
    public static string Inside(string value)
    {
        if (KeyMaterial.IsIn(value)) return "(a private key)";
        return value.Length > Limit ? OneLine(value[..Limit]) + "…" : OneLine(value);
    }

    /// <summary>The whole text, with every character escaped that cannot be seen, or could end the line or control a terminal.</summary>
    public static string OneLine(string value)
    {
        if (!value.Any(IsSuspect)) return value;
        var text = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (!rune.IsBmp) text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
            else if (!IsEscaped(rune)) text.Append(rune);
            else text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        }

        return text.ToString();
    }

    /// <summary>A text of several lines, with every character escaped that could control a terminal, except line ends and tabs.</summary>
    public static string Lines(string value) =>
        string.Join('\n', value.Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(OneLine))));

    private static bool IsEscaped(Rune rune) => IsUnprintable((char)rune.Value) || Lookalike.IsInvisible(rune);

    private static bool IsSuspect(char c) => c > '\u007F' || IsUnprintable(c);

    /// <summary>True for control characters, Unicode line separators, and characters that change the text direction.</summary>
    public static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
