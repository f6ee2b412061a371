using FsCheck;
using FsCheck.Fluent;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Our reading of HAProxy's quoting rules against HAProxy's own: <c>.notice</c> prints the one word that it was given.</summary>
public sealed class HaproxyLineTests
{
    // HAProxy stops reading after 50 lines with errors.
    private const int Refusals = 40;

    private static readonly Gen<string> Lines = Gen
        .Elements("a", "b", " ", "\t", "#", "'", "\"", "\\", "\\\\", "\\'", "\\\"", "\\ ", "\\#", "\\x41", "\\q", "\\$", "(", "%", "é")
        .ArrayOf().Select(string.Concat);

    [Fact]
    public async Task Words_AnyLine_AreThoseOfHaproxy()
    {
        Assert.SkipWhen(ExternalCommand.Find("haproxy") is not { } path || !File.Exists(path), "needs haproxy: run ./dev setup");
        var lines = Lines.Sample(2000, new Rnd(1), 8).ToLookup(line => Expected(line) is not null);

        await Compare([.. lines[true]]);
        foreach (var refused in lines[false].Chunk(Refusals)) await Compare(refused);
    }

    private static async Task Compare(IReadOnlyList<string> lines)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, lines.Select(line => $" .notice {line}").Prepend("global"));

        var said = (await ExternalCommand.TryRunAsync(["haproxy", "-c", "-f", file], input: null, CancellationToken.None)).Error;

        File.Delete(file);
        foreach (var (index, line) in lines.Index())
        {
            var place = $"parsing [{file}:{index + 2}]: '";
            if (Expected(line) is { } word) said.ShouldContain($"{place}{word}'.", Case.Sensitive, line);
            else said.ShouldNotContain($"[NOTICE]   ({ProcessOf(said)}) : config : {place}", Case.Sensitive, line);
        }
    }

    // Null when HAProxy must refuse the line, or when it expands a variable.
    private static string? Expected(string line)
    {
        try
        {
            var words = HaproxyLine.Words($".notice {line}");
            // It looks for more than it wants in the second place only, where an empty word counts as none.
            return words is [_, _, not "", ..] ? null : words.ElementAtOrDefault(1) ?? "";
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string ProcessOf(string said) => said.Split('(', ')')[1];
}
