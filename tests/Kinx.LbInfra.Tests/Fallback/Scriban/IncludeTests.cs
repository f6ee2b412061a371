using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Fallback.Scriban;

public sealed class IncludeTests
{
    [Fact]
    public void Render_IncludedTwice_LoadedOnce()
    {
        var loader = new Loader(new() { ["p"] = "<{{ $1 }}>" });

        Template.Parse("{{ include 'p' 1 }}{{ include 'p' 2 }}").Render(Rendering.Context(loader: loader)).ShouldBe("<1><2>");

        loader.Loads.ShouldBe(1);
    }

    [Fact]
    public void Render_IncludedHasSyntaxError_BothPlacesAreKnown()
    {
        var loader = new Loader(new() { ["p"] = "ok\n{{ if }}" });

        var exception = Should.Throw<ScriptParserRuntimeException>(
            () => Template.Parse("line\n  {{ include 'p' }}", "main").Render(Rendering.Context(loader: loader)));

        exception.Span.ToStringSimple().ShouldBe("main(2,6)");
        exception.ParserMessages.ShouldHaveSingleItem().Span.ToStringSimple().ShouldBe("p(2,7)");
    }

    [Fact]
    public void Render_IncludedIsMissing_ReportedAtTheInclude()
    {
        var exception = Should.Throw<ScriptRuntimeException>(
            () => Template.Parse("a {{ include 'q' }}", "main").Render(Rendering.Context(loader: new Loader([]))));

        exception.Message.ShouldBe("main(1,6) : error : 'q' cannot be loaded: no such template");
    }

    [Fact]
    public void Render_NoLoader_ReportedAtTheInclude() =>
        Should.Throw<ScriptRuntimeException>(() => Rendering.Render("{{ include 'p' }}")).Message
            .ShouldContain("there is no loader to include 'p'");

    [Fact]
    public void Render_EndlessIncludes_EndWithAnError()
    {
        var loader = new Loader(new() { ["p"] = "{{ include 'p' }}" });

        Should.Throw<ScriptRuntimeException>(() => Template.Parse("{{ include 'p' }}").Render(Rendering.Context(loader: loader)))
            .Message.ShouldContain("nested more than");
    }

    private sealed class Loader(Dictionary<string, string> templates) : ITemplateLoader
    {
        public int Loads { get; private set; }

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            Loads++;
            return templates.TryGetValue(templatePath, out var text) ? text : throw new FileNotFoundException("no such template");
        }

        public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult(Load(context, callerSpan, templatePath));
    }
}
