using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Fallback.Scriban;

/// <summary>What is left out because the recordings do not tell what Scriban does. Columns count from 1.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("{{ a ?? b + 1 }}", 6)]
    [InlineData("{{ a ?? b | string.upcase }}", 11)]
    [InlineData("{{ !a == b }}", 7)]
    [InlineData("{{ 1 + a ? 2 : 3 }}", 10)]
    [InlineData("{{ a?1:2 }}", 5)]
    [InlineData("{{ f a == b }}", 6)]
    [InlineData("{{ f a + b c }}", 12)]
    [InlineData("{{ a ? b : c | string.upcase }}", 14)]
    [InlineData("{{ [1, 2,] }}", 10)]
    [InlineData("{{ [f 1] }}", 7)]
    [InlineData("{{ {a: 1, a: 2} }}", 11)]
    [InlineData("{{ 'p' | include }}", 10)]
    [InlineData("{{ include 'p' n:1 2 }}", 20)]
    [InlineData("{{ while true }}{{ end }}", 4)]
    [InlineData("{{ x += 1 }}", 6)]
    [InlineData("{{ $x = 1 }}", 4)]
    [InlineData("{{ if a }}{{ elsif b }}{{ end }}", 14)]
    [InlineData("{{ string.md5 'a' }}", 11)]
    [InlineData("{{ 1e3 }}", 4)]
    [InlineData("{{ 0xff }}", 4)]
    [InlineData("{{ \"\\u00e9\" }}", 4)]
    [InlineData("a {{ b", 3)]
    [InlineData("a {%{ b", 3)]
    [InlineData("{{-}}", 1)]
    public void Parse_OutsideOfTheSubset_RefusedWithPosition(string text, int column)
    {
        var message = Template.Parse(text, "main").Messages.ShouldHaveSingleItem();

        (message.Span.Start.Line + 1, message.Span.Start.Column + 1).ShouldBe((1, column), message.Message);
    }

    [Theory]
    [InlineData("{{ '1' < 2 }}", 8)]
    [InlineData("{{ [1] == [1] }}", 8)]
    [InlineData("{{ true + 1 }}", 9)]
    [InlineData("{{ 9223372036854775807 + 1 }}", 24)]
    [InlineData("{{ 'a' + (1..2) }}", 8)]
    [InlineData("{{ with {a: 1} }}{{ b = 1 }}{{ end }}", 21)]
    [InlineData("{{ func f(a); b = a; end; f 1 }}", 15)]
    [InlineData("{{ func f; ret x; end }}{{ for x in [1] }}{{ f }}{{ end }}", 16)]
    [InlineData("{{ for x in [1] }}{{ with {x: 2} }}{{ x }}{{ end }}{{ end }}", 39)]
    [InlineData("{{ for x in {a: 1} }}{{ x }}{{ end }}", 25)]
    [InlineData("{{ for x in [1] offset:2 }}{{ else }}none{{ end }}", 4)]
    [InlineData("  {{ if true }}{%{ a }%}{{ end }}", 19)]
    [InlineData("  {{ case 1 }}{{ when 1 }}a{{ end }}", 6)]
    [InlineData("{{ [null] | array.join ',' }}", 4)]
    [InlineData("{{ [1, 2.5] | array.sort }}", 15)]
    [InlineData("{{ 'a<b' | object.to_json }}", 12)]
    public void Render_OutsideOfTheSubset_RefusedWithPosition(string text, int column)
    {
        var exception = Should.Throw<ScriptRuntimeException>(() => Rendering.Render(text));

        (exception.Span.Start.Line + 1, exception.Span.Start.Column + 1).ShouldBe((1, column), exception.Message);
    }

    [Fact]
    public void Render_NullMember_SaysWhatIsNull()
    {
        var model = new ScriptObject { ["lb"] = new ScriptObject { ["pool"] = null } };

        Should.Throw<ScriptRuntimeException>(() => Rendering.Render("{{ lb.pool.name }}", model)).OriginalMessage
            .ShouldBe("the value is null and has no member 'name'");
    }
}
