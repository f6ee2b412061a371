using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Templates;

public sealed class TemplateSetTests
{
    [Theory]
    [InlineData("{{ node.name }}", "{{ node.nam }}", 8, "nam")]
    [InlineData("{{ node.name }}", "{{ nod.name }}", 3, "nod")]
    [InlineData("{{ listener.name }}", "{{ listener.nam }}", 12, "nam")]
    [InlineData("{{ server }}", "{{ sever }}", 3, "sever")]
    [InlineData("{{ backend.http_check.status }}", "{{ backend.http_check.codes }}", 22, "codes")]
    [InlineData("{{ process.maxconn }}", "{{ process[0] }}", 11, "")]
    [InlineData("{{ backend.balance }}", "{{ shout backend.balance }}", 3, "shout")]
    [InlineData("{{~ for peer in peers ~}}", "{{~ for peer im peers ~}}", 4, "im")]
    public void Render_TypoInATemplate_NamesItsPosition(string right, string wrong, int offset, string named)
    {
        var texts = Texts();
        var text = texts["haproxy.cfg.scriban"];
        var at = text.IndexOf(right, StringComparison.Ordinal);
        texts["haproxy.cfg.scriban"] = text[..at] + wrong + text[(at + right.Length)..];

        var exception = Should.Throw<TemplateException>(() => Render(texts));

        exception.Template.ShouldBe("haproxy.cfg.scriban");
        exception.Line.ShouldBe(text[..at].Count(c => c == '\n') + 1);
        exception.Column.ShouldBe(at - text[..at].LastIndexOf('\n') + offset);
        exception.Fault.ShouldContain(named);
    }

    [Fact]
    public void Render_ValueWithMembersAsText_IsATemplateException()
    {
        var texts = Texts();
        texts["haproxy.cfg.scriban"] = "# ours\n{{ for backend in backends }}{{ backend }}{{ end }}\n";

        Should.Throw<TemplateException>(() => Render(texts)).Message
            .ShouldBe("templates/haproxy.cfg.scriban:2:28: this value is not a text; use one of its members");
    }

    [Fact]
    public void Render_ValueThatTheFileCannotHold_IsNoFaultOfTheTemplate()
    {
        var pool = SampleStack.Pool();
        var monitor = pool.HealthMonitor! with { UrlPath = "/\n" };
        var loadBalancer = SampleStack.LoadBalancer() with { Pools = [pool with { HealthMonitor = monitor }] };

        Should.Throw<UnwritableValueException>(() => Render(Texts(), loadBalancer));
    }

    [Fact]
    public void Render_MissingTemplate_IsATemplateException() =>
        Should.Throw<TemplateException>(() => Render([])).Message.ShouldBe("templates/haproxy.cfg.scriban: there is no such file");

    private static Dictionary<string, string> Texts() =>
        Directory.EnumerateFiles(RepositoryFolder.Templates, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(RepositoryFolder.Templates, file), File.ReadAllText, StringComparer.Ordinal);

    private static NodeConfiguration Render(Dictionary<string, string> texts, LoadBalancerSpec? loadBalancer = null) =>
        new NodeRenderer(new TemplateSet(texts)).Render(
            SampleStack.Stack(loadBalancer ?? SampleStack.LoadBalancer()), loadBalancer ?? SampleStack.LoadBalancer(), 0, SampleStack.Nodes,
            KeyFingerprints.StandIn);
}
