namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>A class of characters in brackets.</summary>
internal static class RegexClass
{
    private static readonly string[] Posix =
    [
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    ];

    /// <summary>Reads the class after its opening bracket.</summary>
    public static void Read(RegexCursor cursor)
    {
        if (IsPosix(cursor)) throw cursor.Fault("a class such as [:alpha:] needs its own brackets: [[:alpha:]]");
        cursor.Accept("^");
        do Item(cursor);
        while (!cursor.Accept("]"));
    }

    private static void Item(RegexCursor cursor)
    {
        var first = Member(cursor);
        if (cursor.Next != '-' || cursor.CharAt(1) == ']') return;
        cursor.Take();
        var last = Member(cursor);
        if (first == RegexEscape.Set || last == RegexEscape.Set) throw cursor.Fault("a range needs a single character on either side");
        if (last < first) throw cursor.Fault("a range ends before it starts");
    }

    private static int Member(RegexCursor cursor)
    {
        var c = cursor.Take();
        if (c == '[' && IsPosix(cursor)) return PosixClass(cursor);
        if (c != '\\') return c;
        return cursor.Accept("b") ? '\b' : RegexEscape.Read(cursor);
    }

    private static int PosixClass(RegexCursor cursor)
    {
        foreach (var name in Posix)
        {
            if (cursor.Accept($":{name}:]") || cursor.Accept($":^{name}:]")) return RegexEscape.Set;
        }

        throw cursor.Fault("HAProxy does not support this class");
    }

    // PCRE2's criterion: ":", "." or "=" after the opening bracket, and the same character before the next closing one.
    private static bool IsPosix(RegexCursor cursor)
    {
        var kind = cursor.Next;
        if (kind is not (':' or '.' or '=')) return false;
        for (var i = 1; cursor.CharAt(i + 1) != '\0'; i++)
        {
            var (c, next) = (cursor.CharAt(i), cursor.CharAt(i + 1));
            if (c == '\\' && next is ']' or '\\') i++;
            else if (c == ']' || (c == '[' && next == kind)) return false;
            else if (c == kind && next == ']') return true;
        }

        return false;
    }
}
