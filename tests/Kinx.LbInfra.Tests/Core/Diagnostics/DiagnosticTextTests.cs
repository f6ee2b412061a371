using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Text;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Diagnostics;

public sealed class DiagnosticTextTests
{
    private static readonly Diagnostic Sample =
        new("LB2002", Severity.Error, "port 443 is taken", YamlPath.Root.Key("listeners").Item(1).Key("protocol_port"), "give another one")
        {
            Span = new SourceSpan("stacks/acme.yaml", 8, 24, 27, "        protocol_port: 443"),
        };

    [Fact]
    public void Render_LocatedDiagnostic_ShowsTheLineWithCarets() =>
        DiagnosticText.Render(Sample).ShouldBe(
            """
            stacks/acme.yaml:8:24: error LB2002: port 443 is taken
              |
            8 |         protocol_port: 443
              |                        ^^^
              = at listeners[1].protocol_port
              = hint: give another one
            """);

    [Fact]
    public void Render_Tabs_AreKeptBeforeTheCarets() =>
        DiagnosticText.Render(Sample with { Span = new SourceSpan("a.yaml", 12, 3, 4, "\ta: x") }).ShouldContain("12 | \ta: x\n   | \t ^");

    [Fact]
    public void Render_WithoutPosition_HasNoSnippet() =>
        DiagnosticText.Render(new Diagnostic("LB1001", Severity.Warning, "no file")).ShouldBe("warning LB1001: no file");

    [Fact]
    public void Render_Json_IsFlat() =>
        DiagnosticJson.Render([Sample]).ShouldContain("\"path\": \"listeners[1].protocol_port\"");

    [Theory]
    [InlineData(1, 4, "a", "^^^")]
    [InlineData(500, 503, "…", "^^^")]
    [InlineData(500, 5000, "…", "^")]
    [InlineData(998, 1001, "…", "^^^")]
    public void Render_LongLine_ShowsWhatIsAroundTheFinding(int column, int end, string start, string carets)
    {
        var line = string.Concat(Enumerable.Range(0, 1000).Select(index => (char)('a' + (index % 26))));
        var lines = DiagnosticText.Render(Sample with { Span = new SourceSpan("a.yaml", 7, column, end, line) }).Split('\n');

        var (text, below) = (lines[2]["7 | ".Length..], lines[3]["  | ".Length..]);
        text.ShouldStartWith(start);
        text.Length.ShouldBeInRange(120, 122);
        below.Length.ShouldBeLessThanOrEqualTo(text.Length);
        below.Trim().ShouldStartWith(carets);
        text[below.IndexOf('^', StringComparison.Ordinal)].ShouldBe(line[column - 1]);
    }

    [Theory]
    [InlineData("\u001b[31m")]
    [InlineData("\r::error::x")]
    [InlineData("\u0085::error::x")]
    [InlineData("\u2028")]
    [InlineData("\u009b31m")]
    [InlineData("\u202e")]
    public void Render_TextThatSteersATerminal_IsMadeHarmless(string hostile)
    {
        var everywhere = new Diagnostic("LB1004", Severity.Error, hostile, YamlPath.Root.Key(hostile), hostile)
        {
            Span = new SourceSpan(hostile, 1, 1, 3, hostile),
            RelatedSpan = new SourceSpan(hostile, 1, 1, 2, hostile),
        };

        var text = DiagnosticText.Render(everywhere);

        text.ShouldNotContain(hostile[0]);
        text.Split('\n').Length.ShouldBe(7);
        YamlPath.Root.Key(hostile).ToString().ShouldNotContain(hostile[0]);
    }

    [Fact]
    public void Render_Newlines_CannotStartALineOfTheirOwn() =>
        DiagnosticText.Render(new Diagnostic("LB1004", Severity.Error, "a\n::error::b")).ShouldBe("error LB1004: a\\u000a::error::b");
}
