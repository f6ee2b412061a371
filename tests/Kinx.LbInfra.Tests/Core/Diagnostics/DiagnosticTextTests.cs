using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
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
}
