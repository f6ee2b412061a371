using System.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Fallback.Scriban;

public sealed class TemplateTests
{
    [Fact]
    public void Parse_SyntaxError_OneMessageWithItsPlace()
    {
        var template = Template.Parse("first\n  {{ 1 + }}\n{{ if }}", "main");

        template.HasErrors.ShouldBeTrue();
        var message = template.Messages.ShouldHaveSingleItem();
        message.Type.ShouldBe(ParserMessageType.Error);
        message.Span.FileName.ShouldBe("main");
        message.Span.Start.ShouldBe(new TextPosition(Offset: 15, Line: 1, Column: 9));
        message.ToString().ShouldStartWith("main(2,10) : error : unexpected '}}'");
    }

    [Fact]
    public void Parse_Correct_NoMessages()
    {
        var template = Template.Parse("{{ a }}");

        template.HasErrors.ShouldBeFalse();
        template.Messages.ShouldBeEmpty();
        template.SourceFilePath.ShouldBe("<input>");
    }

    [Fact]
    public void Render_TemplateWithErrors_Throws() =>
        Should.Throw<InvalidOperationException>(() => Rendering.Render("{{ 1 + }}")).Message.ShouldContain("'main' has errors");

    [Fact]
    public void Render_MissingMember_NamesThePlace()
    {
        var model = new ScriptObject { ["lb"] = new ScriptObject { ["name"] = "web" } };

        var exception = Should.Throw<ScriptRuntimeException>(() => Rendering.Render("a\nb {{ lb.nmae }}", model));

        exception.Span.Start.ShouldBe(new TextPosition(Offset: 10, Line: 1, Column: 8));
        exception.OriginalMessage.ShouldBe("an object has no member 'nmae'");
        exception.Message.ShouldBe("main(2,9) : error : an object has no member 'nmae'");
    }

    [Fact]
    public void Render_RelaxedContext_Refused()
    {
        var context = Rendering.Context();
        context.EnableRelaxedMemberAccess = true;

        Should.Throw<NotSupportedException>(() => Template.Parse("a").Render(context));
    }

    [Fact]
    public void Render_OutputAtLimit_Refused()
    {
        var context = Rendering.Context();
        context.LimitToString = 3;

        Should.Throw<ScriptRuntimeException>(() => Template.Parse("abc").Render(context)).Message.ShouldContain("limit of 3 characters");
    }

    [Fact]
    public void Render_LoopAtLimit_RefusedAtTheLoop()
    {
        var context = Rendering.Context();
        context.LoopLimit = 5;

        var exception = Should.Throw<ScriptRuntimeException>(() => Template.Parse("{{ for i in 1..5 }}{{ end }}").Render(context));

        exception.Span.Start.Column.ShouldBe(3);
    }

    [Fact]
    public void Render_LongListWithoutLimit_TakesMilliseconds()
    {
        var template = Template.Parse(
            "{{~ for s in servers ~}}\nserver {{ s.name }} 10.0.0.1:{{ s.port }}{{ if s.check }} check{{ end }}\n{{~ end ~}}\n");
        var servers = new ScriptArray(Enumerable.Range(0, 2500).Select(Server));

        var fastest = Enumerable.Range(0, 5).Min(_ => TimeOf(template, servers));

        fastest.ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Render_AtOnce_Independent()
    {
        var template = Template.Parse("{{ for i in 1..n }}{{ x = i }}{{ x }}{{ end }}");

        var outputs = await Task.WhenAll(Enumerable.Range(1, 8).Select(n =>
            Task.Run(() => template.Render(Rendering.Context(new ScriptObject { ["n"] = n })))));

        outputs[0].ShouldBe("1");
        outputs[7].ShouldBe("12345678");
    }

    private static ScriptObject Server(int index) => new() { ["name"] = $"s{index}", ["port"] = 80, ["check"] = true };

    private static TimeSpan TimeOf(Template template, ScriptArray servers)
    {
        var context = Rendering.Context(new ScriptObject { ["servers"] = servers });
        context.LoopLimit = 0;
        var clock = Stopwatch.StartNew();
        template.Render(context).ShouldEndWith("server s2499 10.0.0.1:80 check\n");
        return clock.Elapsed;
    }
}
