using System.Buffers;

namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>The syntax that Python's <c>re</c> and PCRE2 have in common.</summary>
/// <param name="text">The expression, with one character per byte.</param>
internal sealed class RegexParser(string text)
{
    private static readonly SearchValues<char> Flags = SearchValues.Create("ims");
    private readonly RegexCursor _cursor = new(text);
    private RegexGroups? _groups;

    private RegexGroups Groups => _groups ??= new RegexGroups(_cursor);

    /// <exception cref="RegexFaultException">At least one of the two refuses the expression.</exception>
    public RegexPart Parse()
    {
        GlobalFlags();
        var all = Alternatives(int.MaxValue);
        return _cursor.IsAtEnd ? all : throw _cursor.Fault("a \")\" has no matching \"(\"");
    }

    // Python accepts them only at the very start.
    private void GlobalFlags()
    {
        for (var start = _cursor.Offset; _cursor.Accept("(?"); start = _cursor.Offset)
        {
            if (_cursor.TakeWhile(Flags).Length > 0 && _cursor.Accept(")")) continue;
            _cursor.GoTo(start);
            return;
        }
    }

    private RegexPart Alternatives(int most)
    {
        var all = Sequence();
        for (var count = 1; _cursor.Accept("|"); count++)
        {
            if (count == most) throw _cursor.Fault("a condition has at most two branches");
            all = all.Or(Sequence());
        }

        return all;
    }

    private RegexPart Sequence()
    {
        var all = RegexPart.Empty;
        while (!_cursor.IsAtEnd && _cursor.Next is not ('|' or ')')) all = all.Then(Repeatable());
        return all;
    }

    private RegexPart Repeatable()
    {
        if (RegexQuantifier.Read(_cursor) is not null) throw _cursor.Fault("there is nothing to repeat");
        var part = Atom();
        if (RegexQuantifier.Read(_cursor) is not var (least, most)) return part;
        return part.IsAnchor ? throw _cursor.Fault("an anchor such as \"^\" cannot be repeated") : part.Repeated(least, most);
    }

    private RegexPart Atom()
    {
        switch (_cursor.Take())
        {
            case '(': return Group();
            case '[': RegexClass.Read(_cursor); return RegexPart.Class;
            case '\\': return Escape();
            case '^' or '$': return RegexPart.Anchor;
            default: return RegexPart.Character;
        }
    }

    private RegexPart Escape()
    {
        if (_cursor.Next is 'A' or 'b' or 'B' or 'Z')
        {
            _cursor.Take();
            return RegexPart.Anchor;
        }

        if (_cursor.Next is >= '1' and <= '9' && !IsOctal()) return Reference();
        RegexEscape.Read(_cursor);
        return RegexPart.Character;
    }

    // Both read three octal digits as a character.
    private bool IsOctal() => Enumerable.Range(0, 3).All(ahead => _cursor.CharAt(ahead) is >= '0' and <= '7');

    private RegexPart Reference()
    {
        var group = _cursor.Take() - '0';
        if (char.IsAsciiDigit(_cursor.Next)) group = (group * 10) + _cursor.Take() - '0';
        Groups.NumberedReference(group);
        return RegexPart.Reference;
    }

    private RegexPart Group()
    {
        if (!_cursor.Accept("?")) return Captured(Groups.OpenUnnamed());
        if (_cursor.Accept("P<")) return Captured(Groups.OpenNamed());
        if (_cursor.Accept("P=")) return Referred();
        if (_cursor.Accept("(")) return Conditional();
        if (_cursor.Accept("#")) return Comment();
        if (_cursor.Accept("=") || _cursor.Accept("!")) return Closed(int.MaxValue).Grouped(isLookaround: true);
        if (_cursor.Accept("<")) return LookBehind();
        if (!_cursor.Accept(">")) ScopedFlags();
        return Closed(int.MaxValue).Grouped();
    }

    private RegexPart Captured(int group)
    {
        var part = Closed(int.MaxValue).Grouped();
        Groups.Close(group);
        return part;
    }

    private RegexPart Referred()
    {
        Groups.NamedReference();
        return RegexPart.Reference;
    }

    private RegexPart Conditional()
    {
        Groups.Condition();
        return Closed(2).Grouped() with { Width = null };
    }

    private RegexPart Comment()
    {
        while (!_cursor.Accept(")")) _cursor.Take();
        return RegexPart.Anchor;
    }

    private RegexPart LookBehind()
    {
        if (!_cursor.Accept("=") && !_cursor.Accept("!")) throw _cursor.Fault("write a named group as (?P<name>…)");
        var part = Closed(int.MaxValue);
        return part.Width is null ? throw _cursor.Fault("a lookbehind has no fixed length") : part.Grouped(isLookaround: true);
    }

    // "(?i-s:", or no flag at all.
    private void ScopedFlags()
    {
        var on = _cursor.TakeWhile(Flags);
        var off = _cursor.Accept("-") ? _cursor.TakeWhile(Flags) : null;
        if (!_cursor.Accept(":") || off == "" || on.Intersect(off ?? "").Any())
        {
            throw _cursor.Fault("this kind of group is not supported by both Octavia and HAProxy");
        }
    }

    private RegexPart Closed(int most)
    {
        var part = Alternatives(most);
        _cursor.Expect(")");
        return part;
    }
}
