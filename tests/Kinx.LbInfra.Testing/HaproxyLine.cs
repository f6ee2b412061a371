using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// Cuts a line of haproxy.cfg into words by HAProxy's own rules (<c>parse_line</c> of its <c>tools.c</c>): quotes, backslashes, comments.
/// </summary>
public sealed class HaproxyLine
{
    private const string Escapes = " \\#'\"";

    private readonly string _line;
    private readonly StringBuilder _word = new();
    private readonly List<string> _words = [];
    private bool _isInWord;
    private char _quote;
    private int _at;

    private HaproxyLine(string line) => _line = line;

    /// <summary>The words; bytes that were written as <c>\xHH</c> are characters below 256.</summary>
    /// <exception cref="FormatException">HAProxy refuses the line, or expands a variable in it.</exception>
    public static IReadOnlyList<string> Words(string line) => new HaproxyLine(line).Cut();

    private List<string> Cut()
    {
        for (; _at < _line.Length && _line[_at] is not ('\n' or '\r'); _at++)
        {
            if (_quote == '\0' && _line[_at] == '#') break;
            Take(_line[_at]);
        }

        if (_quote != '\0') throw new FormatException($"unmatched {_quote}");
        EndWord();
        return _words;
    }

    private void Take(char c)
    {
        if (_quote == '\0' && c is ' ' or '\t' or '\v' or '\f') EndWord();
        else if (c is '"' or '\'' && (_quote == '\0' || _quote == c)) Toggle(c);
        else if (c == '\\' && _quote != '\'') TakeEscape();
        else if (c == '$' && _quote == '"') throw new FormatException("a variable is expanded");
        else if (c == '\0') throw new FormatException("a stray NUL");
        else Add(c);
    }

    private void Toggle(char quote)
    {
        _isInWord = true;
        _quote = _quote == '\0' ? quote : '\0';
    }

    private void TakeEscape()
    {
        var next = _at + 1 < _line.Length ? _line[_at + 1] : '\0';
        if (next == 'x')
        {
            TakeHexadecimal();
            return;
        }

        // Outside double quotes a dollar has no special meaning, so its backslash stays.
        var isEscape = Escapes.Contains(next, StringComparison.Ordinal) || (next == '$' && _quote == '"');
        var taken = isEscape ? next : next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        // A backslash before anything else stays.
        Add(taken == '\0' ? '\\' : taken);
        if (taken != '\0') _at++;
    }

    private void TakeHexadecimal()
    {
        var digits = _line.AsSpan(_at + 2, Math.Min(2, _line.Length - _at - 2));
        if (digits.Length < 2 || !byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new FormatException("an incomplete \\x");
        }

        Add((char)value);
        _at += 3;
    }

    private void Add(char c)
    {
        _isInWord = true;
        _word.Append(c);
    }

    private void EndWord()
    {
        if (_isInWord) _words.Add(_word.ToString());
        _isInWord = false;
        _word.Clear();
    }
}
