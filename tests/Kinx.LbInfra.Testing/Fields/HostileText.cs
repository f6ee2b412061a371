using FsCheck;
using FsCheck.Fluent;

namespace Kinx.LbInfra.Testing.Fields;

/// <summary>
/// Texts that try to be more than one value to some reader of a node's files. What they would run makes a file <c>injected</c> in the
/// current folder, and HAProxy would say "injected" while it reads: a test sees both, and neither harms the machine.
/// </summary>
public static class HostileText
{
    private const int Size = 12;

    private static readonly string[] Marks =
    [
        "\n", "\r", "\r\n", "\t", "\v", "\f", "\0", "\u0001", "\u001b[2J", "\u007f", "\u0085", "\u2028", "\u2029", "\ufeff", "\ud83d\ude00",
        "ü",
        "#", "!", "'", "\"", "\\", "%", "`", "$(touch injected)", "${HOME}", "$HOME", "%[src]", "%%", "\\n", "\\x0a", "\\", "{{ node }}",
        "}}", "{%", "{", "}",
        "[", "]", "&", "*", "|", ">", "<", ";", "&&", "||", ": ", "- ", "---", "...", "!!python/object:os.system", "~", "=", ",", "?", "@",
        "(", ")",
        " ", "  ", " if ", " or ", " -- ", "-f /etc/shadow", "EOF", "END", "\nEOF\n", "\nglobal\n", "\n    bind :1\n", "\nrouter bgp 1\n",
        "\n*/1 * * * * root touch injected\n",
        "\n  - touch injected\n", "'; touch injected; '", "\"; touch injected; \"", "true", "null", "0x10", "1e9", "-1", "' backup check '",
        "`touch injected`", "\nEOF\ntouch injected\n", "\n.notice injected\n", "'\n.notice injected\n", "\"\n.notice injected\n",
        "\\\n.notice injected\n",
        "\n!\nhostname injected\n", "\nruncmd: [touch injected]\n",
    ];

    private static readonly Gen<string> Combinations =
        from pieces in Gen.Elements(Marks.Append("a").Append("web")).ArrayOf()
        select string.Concat(pieces);

    private static readonly string[] Whole =
    [
        "https://example.com/\n", "https://a b/", "https://example.com/'\"`$(x)%[src]#%0a", "/a\nb", "/'%[src]",
        "https://example.com/$(touch%20injected)';!*,(&)=%0a%25%5Bsrc%5D~", "/$(touch%20injected)';!*,(&)=%0a%25%5Bsrc%5D~", "/$HOME/'x'",
        "secret://../../etc/shadow", "secret://a b",
        "1.2.3.4\n", "1.2.3.4 backup", "10.0.0.0/8\nbind", "a.b'c\"", "SESSION)", "SESSION,x", "HIGH:@STRENGTH\n",
        new string('n', 255), new string('\u00fc', 255), "a" + new string('\'', 65536), string.Concat(Enumerable.Repeat("%[src]\n", 9363)),
    ];

    /// <summary>Each kind once: by itself, within a word or at its end.</summary>
    public static IReadOnlyList<string> Some { get; } =
        [.. Marks.Select((mark, index) => (index % 3) switch { 0 => mark, 1 => $"a{mark}b", _ => $"web{mark}" }), .. Whole];

    /// <summary>Each kind in each place.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Marks, .. Marks.Select(mark => $"a{mark}b"), .. Marks.Select(mark => $"web{mark}"), .. Whole];

    /// <summary>
    /// A third of the marks and what some fields only take as a whole; another third, from another start, for another place.
    /// </summary>
    public static IReadOnlyList<string> Third(int place)
    {
        List<string> texts = [.. Some.Take(Marks.Length).Where((_, index) => (index + place) % 3 == 0), .. Whole];
        var start = place * 7 % texts.Count;
        return [.. texts.Skip(start), .. texts.Take(start)];
    }

    /// <summary>A few of each kind, for fields that are not text.</summary>
    public static IReadOnlyList<string> Few { get; } =
        ["1\n", "\n", "1 backup", "1#", "'1'", "${HOME}", "1;touch injected", "\u2028", "{{ 1 }}", "1\0", "true\n  bind :1"];

    /// <summary>Combinations of them, the same ones for the same seed.</summary>
    public static IReadOnlyList<string> Combined(ulong seed, int count) => Combinations.Sample(count, new Rnd(seed), Size);
}
