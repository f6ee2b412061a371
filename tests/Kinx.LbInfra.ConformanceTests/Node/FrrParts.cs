namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>
/// The parts of frr.conf for each daemon, beside it: `vtysh` distributes them, but a daemon that checks a file must know each line.
/// </summary>
internal static class FrrParts
{
    private const string Begin = "\nbfd\n";
    private const string End = "\nexit\n";

    /// <summary>The file without what is for bfdd.</summary>
    public static string ForBgpd(string file) => Part(file, ".bgpd", (text, start, end) => text.Remove(start, end - start));

    /// <summary>What is for bfdd; may be empty.</summary>
    public static string ForBfdd(string file) => Part(file, ".bfdd", (text, start, end) => text[start..end]);

    private static string Part(string file, string suffix, Func<string, int, int, string> part)
    {
        var text = File.ReadAllText(file);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) is var found and >= 0 ? found + 1 : 0;
        var end = start == 0 ? 0 : text.IndexOf(End, start, StringComparison.Ordinal) + End.Length;
        File.WriteAllText(file + suffix, part(text, start, end));
        return file + suffix;
    }
}
