using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>
/// Quotes all values in the files of a node. Each method returns text that the reader of the file parses as exactly one value, whatever
/// it contains, or throws <see cref="UnwritableValueException"/>; so no value can add a directive.
/// </summary>
public static class Quoting
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Plain = SearchValues.Create(Alphanumeric + "_.:/@,+=-");

    private static readonly SearchValues<char> PlainOrBracket = SearchValues.Create(Alphanumeric + "_.:/@,+=-[]");

    // A token of RFC 9110, without the apostrophe.
    private static readonly SearchValues<char> Token = SearchValues.Create(Alphanumeric + "!#$%&*+-.^_`|~");

    /// <summary>One argument of a HAProxy directive. Bytes outside printable ASCII become <c>\xHH</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Haproxy(string? value)
    {
        if (value is null) return null;
        Require(value, "haproxy.cfg");
        if (!value.AsSpan().ContainsAnyExcept(PlainOrBracket)) return value;
        return value.All(IsPrintable) && !value.Contains('\'') ? $"'{value}'" : HaproxyEscaped(value);
    }

    /// <summary>One argument that HAProxy reads as a log format. <c>%</c>, which would start an expression, is doubled.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? HaproxyFormat(string? value) => Haproxy(value?.Replace("%", "%%", StringComparison.Ordinal));

    /// <summary>
    /// A name in parentheses, as in <c>req.hdr(name)</c>, where HAProxy does not allow quotes: only an HTTP token (RFC 9110).
    /// </summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? HaproxyToken(string? value)
    {
        if (value is null) return null;
        Require(value, "haproxy.cfg");
        if (value.AsSpan().ContainsAnyExcept(Token))
        {
            throw new UnwritableValueException("haproxy.cfg", "a character that the name of a header or cookie cannot have");
        }

        return value.AsSpan().ContainsAnyExcept(Plain) ? $"'{value}'" : value;
    }

    /// <summary>One word of frr.conf, which has no quotes: only printable characters without blanks, <c>!</c> and <c>#</c>.</summary>
    public static string Frr(string value)
    {
        Require(value, "frr.conf");
        if (value.Any(c => !IsPrintable(c) || c is ' ' or '!' or '#' or '?'))
        {
            throw new UnwritableValueException("frr.conf", "a blank or a character that FRR does not take");
        }

        return value;
    }

    /// <summary>A YAML scalar in double quotes, with everything outside printable ASCII escaped.</summary>
    public static string Yaml(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            // JSON would escape it as a surrogate pair, which PyYAML, and therefore cloud-init, reads as two invalid characters.
            if (rune.IsBmp) AppendEscaped(text, (char)rune.Value);
            else text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        return text.Append('"').ToString();
    }

    /// <summary>A JSON string, with everything outside printable ASCII escaped.</summary>
    public static string Json(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value) AppendEscaped(text, c);

        return text.Append('"').ToString();
    }

    /// <summary>One word of a POSIX shell.</summary>
    public static string Shell(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal)) throw new UnwritableValueException("a shell script", "a NUL");
        if (value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain)) return value;
        return $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    private static void AppendEscaped(StringBuilder text, char c)
    {
        if (c is '"' or '\\') text.Append('\\').Append(c);
        else if (IsPrintable(c)) text.Append(c);
        else text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
    }

    private static string HaproxyEscaped(string value)
    {
        var text = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(value))
        {
            // HAProxy accepts a backslash only before some characters, but this form for all.
            if (Plain.Contains((char)b)) text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }

        return text.ToString();
    }

    private static void Require(string value, string file)
    {
        if (value.Length == 0) throw new UnwritableValueException(file, "nothing");
        if (value.AsSpan().ContainsAnyInRange('\0', '\u001f') || value.Contains('\u007f'))
        {
            throw new UnwritableValueException(file, "a control character");
        }
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';
}
