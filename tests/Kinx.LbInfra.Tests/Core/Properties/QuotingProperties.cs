using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Properties;

/// <summary>Each writer writes any value so that it is read back as exactly that value, or refuses it.</summary>
public sealed class QuotingProperties
{
    private static readonly IReadOnlyList<string> Texts =
    [
        .. HostileText.All,
        .. HostileText.Combined(1, 3000),
        .. ArbMap.Default.GeneratorFor<string>().Sample(2000, new Rnd(2), 50).Where(text => text is not null),
    ];

    [Fact]
    public void Haproxy_AnyText_IsOneWordOfTheSameBytes()
    {
        foreach (var (text, written) in Written(Quoting.Haproxy))
        {
            HaproxyLine.Words($"a {written} b").ShouldBe(["a", Bytes(text), "b"], customMessage: Show(text));
        }
    }

    [Fact]
    public void HaproxyFormat_AnyText_HoldsNoExpression()
    {
        foreach (var (text, written) in Written(Quoting.HaproxyFormat))
        {
            var word = HaproxyLine.Words(written).ShouldHaveSingleItem(Show(text));
            word.Replace("%%", "", StringComparison.Ordinal).ShouldNotContain("%", Case.Sensitive, Show(text));
        }
    }

    [Fact]
    public void Haproxy_AnyText_IsPrintableAscii()
    {
        foreach (var (text, written) in Written(Quoting.Haproxy)) written.All(c => c is >= ' ' and <= '~').ShouldBeTrue(Show(text));
    }

    [Fact]
    public void HaproxyToken_AnyText_StaysInItsParentheses()
    {
        foreach (var (text, written) in Written(Quoting.HaproxyToken))
        {
            var word = HaproxyLine.Words($"req.hdr({written})").ShouldHaveSingleItem(Show(text));
            word.IndexOfAny([',', ')', ' ']).ShouldBe(word.Length - 1, Show(text));
        }
    }

    [Fact]
    public void Frr_AnyText_IsOneWord()
    {
        foreach (var (text, written) in Written(Quoting.Frr))
        {
            written.All(c => c is > ' ' and <= '~' and not ('!' or '#' or '?')).ShouldBeTrue(Show(text));
        }
    }

    [Fact]
    public void Json_AnyText_ComesBack()
    {
        foreach (var (text, written) in Written(Quoting.Json)) JsonSerializer.Deserialize<string>(written).ShouldBe(text);
    }

    [Fact]
    public void Terminator_AnyContent_EndsItsHereDocumentOnly()
    {
        foreach (var text in Texts.Where(text => !text.Contains('\0', StringComparison.Ordinal)))
        {
            var content = text + "\n";
            var script = ConfigScript.Render(new NodeConfiguration("web-a", "0123456789ab", [new NodeFile("/etc/a/b", "0644", content)]));
            var terminator = script.Split("<<'")[1].Split('\'')[0];

            content.Split('\n').ShouldNotContain(terminator);
            script.ShouldContain($"<<'{terminator}'\n{content}{terminator}\n");
        }
    }

    private static IEnumerable<(string Text, string Written)> Written(Func<string, string> writer)
    {
        var written = new List<(string, string)>();
        foreach (var text in Texts)
        {
            try
            {
                written.Add((text, writer(text)));
            }
            catch (UnwritableValueException)
            {
                // A refusal is right too.
            }
        }

        written.Count.ShouldBeGreaterThan(Texts.Count / 50);
        return written;
    }

    private static string Bytes(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => (char)b));

    private static string Show(string text) => JsonSerializer.Serialize(text);
}
