using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Templates;

public sealed class TemplateSetTests
{
    [Theory]
    [InlineData("{{ node.name }}", "{{ node.nam }}")]
    [InlineData("{{ node.name }}", "{{ nod.name }}")]
    [InlineData("{{~ for peer in peers ~}}", "{{~ for peer im peers ~}}")]
    public void Render_TypoInATemplate_NamesItsPosition(string right, string wrong)
    {
        var texts = Directory.EnumerateFiles(RepositoryFolder.Templates, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(RepositoryFolder.Templates, file), File.ReadAllText);
        var text = texts["haproxy.cfg.scriban"];
        var at = text.IndexOf(right, StringComparison.Ordinal);
        texts["haproxy.cfg.scriban"] = text[..at] + wrong + text[(at + right.Length)..];
        var renderer = new NodeRenderer(new TemplateSet(texts));

        var exception = Should.Throw<TemplateException>(
            () => renderer.Render(SampleStack.Stack(), SampleStack.LoadBalancer(), 0, SampleStack.Nodes, KeyFingerprints.StandIn));

        exception.Template.ShouldBe("haproxy.cfg.scriban");
        exception.Line.ShouldBe(text[..at].Count(c => c == '\n') + 1);
        exception.Column.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Render_MissingTemplate_IsATemplateException() =>
        Should.Throw<TemplateException>(() => new NodeRenderer(new TemplateSet(new Dictionary<string, string>()))
                .Render(SampleStack.Stack(), SampleStack.LoadBalancer(), 0, SampleStack.Nodes, KeyFingerprints.StandIn))
            .Message.ShouldBe("templates/haproxy.cfg.scriban: there is no such file");
}
