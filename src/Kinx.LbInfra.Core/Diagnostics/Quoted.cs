using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>User's text inside a message: quoted, of one line, cut when long.</summary>
internal static class Quoted
{
    private const int Limit = 80;

    public static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value.Length > Limit ? value[..Limit] : value)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }

        return text.Append(value.Length > Limit ? "…\"" : "\"").ToString();
    }
}
