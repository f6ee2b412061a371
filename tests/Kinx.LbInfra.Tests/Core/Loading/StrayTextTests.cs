using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering.Templates;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>Files with bytes and characters that no editor shows: refused, or named with their place, with one message.</summary>
public sealed class StrayTextTests
{
    private const string Listener = "  - name: web\n    listeners:\n      - protocol: HTTP\n";

    [Theory]
    [InlineData("description: caf<byte E9>", "byte 0xE9 is not UTF-8", "5:21")]
    [InlineData("description: x # caf<byte E9> in a comment", "byte 0xE9 is not UTF-8", "5:25")]
    [InlineData("description: <byte C3><byte 28>", "byte 0xC3 is not UTF-8", "5:18")]
    [InlineData("description: é<byte ED><byte A0><byte 80>", "byte 0xED is not UTF-8", "5:19")]
    [InlineData("description: <byte C0><byte AF>", "byte 0xC0 is not UTF-8", "5:18")]
    [InlineData("description: <byte BF><byte AC>", "byte 0xBF is not UTF-8", "5:18")]
    public void Load_OtherEncoding_IsRefusedAtTheByte(string line, string message, string place) =>
        OnlyOf(line).ShouldBe(("LB1020", message, place));

    [Theory]
    [InlineData("<byte FF><byte FE>s<byte 00>")]
    [InlineData("<byte FE><byte FF><byte 00>s")]
    [InlineData("s<byte 00>i<byte 00>")]
    [InlineData("<byte 00>s<byte 00>i")]
    public void Load_Utf16_IsNamed(string start) =>
        Whole(start).ShouldBe(("LB1020", "the file is UTF-16, not UTF-8", "1:1"));

    [Fact]
    public void Load_ByteOrderMarkOfUtf8_IsAccepted() =>
        Load("<byte EF><byte BB><byte BF>site: lab\nproject_id: p\n").ShouldBeEmpty();

    [Fact]
    public void Check_SiteInLatin1_IsRefused()
    {
        using var folder = new StackFolder();
        var site = folder.WriteBytes("sites/x.yaml", InvisibleText.Bytes("cloud: caf<byte E9>\n"));

        SiteCheck.File(site).ShouldHaveSingleItem().Code.ShouldBe("LB1020");
    }

    [Fact]
    public void FromFolder_TemplateInLatin1_NamesThePlace()
    {
        using var folder = new StackFolder();
        folder.WriteBytes("x.scriban", InvisibleText.Bytes("a\nb <byte E9>\n"));

        Should.Throw<TemplateException>(() => TemplateSet.FromFolder(folder.Path)).Message
            .ShouldBe("templates/x.scriban:2:3: byte 0xE9 is not UTF-8");
    }

    [Theory]
    [InlineData("description: a<U+0007>", "U+0007", "5:19")]
    [InlineData("description: \"a<U+001B>[31m\"", "U+001B", "5:20")]
    [InlineData("description: a # <U+007F>", "U+007F", "5:22")]
    [InlineData("description: a<U+202E>b", "U+202E", "5:19")]
    [InlineData("description: a<U+FFFD>b", "U+FFFD", "5:19")]
    [InlineData("description: a<U+2066>b", "U+2066", "5:19")]
    [InlineData("description: a<U+0000>b", "U+0000", "5:19")]
    public void Load_ControlCharacter_IsRefusedAtItsPlace(string line, string name, string place) =>
        OnlyOf(line)
            .ShouldBe(("LB1021", $"the file contains the control character {name}, which cannot be seen", place));

    [Fact]
    public void Load_LinesOfWindows_AreAccepted() => Load("site: lab\r\nproject_id: p\r\n").ShouldBeEmpty();

    [Theory]
    [InlineData("U+000D")]
    [InlineData("U+0085")]
    [InlineData("U+2028")]
    [InlineData("U+2029")]
    public void Load_LineBreakThatEditorsHide_IsRefused(string end) =>
        Only($"  - name: web # only inside:<{end}>    protect: true\n")
            .ShouldBe(("LB1021", $"the file contains the control character {end}, which cannot be seen", "4:29"));

    [Fact]
    public void Load_EscapedControlCharacter_IsAccepted() =>
        Load("site: lab\nproject_id: p\nloadbalancers: [{name: web, description: \"a\\u0007\"}]\n").ShouldBeEmpty();

    [Theory]
    [InlineData("protocol_port:<U+00A0>80", "7:23")]
    [InlineData("protocol_port:<U+00A0> 80", "7:23")]
    [InlineData("protocol_port: <U+00A0>80", "7:24")]
    [InlineData("protocol_port: 80<U+00A0>", "7:26")]
    [InlineData("protocol_port: 80<U+00A0># the usual one", "7:26")]
    [InlineData("protocol_port: 8<U+200B>0", "7:25")]
    [InlineData("protocol_port: \"80<U+2003>\"", "7:27")]
    [InlineData("protocol_port<U+00A0>: 80", "7:22")]
    [InlineData("<U+FEFF>protocol_port: 80", "7:9")]
    [InlineData("protocol_port: <U+FF18><U+FF10>", "7:24")]
    [InlineData("protocol_port: <U+2212>80", "7:24")]
    [InlineData("protocol_port: <U+201C>80<U+201D>", "7:24")]
    [InlineData("protocol_port: <U+1D7D6>0", "7:24")]
    [InlineData("protocol_port: 8<U+1FBF0>", "7:25")]
    [InlineData("<U+1D5C9>rotocol_port: 80", "7:9")]
    [InlineData("protocol_p<U+043E>rt: 80", "7:19")]
    public void Load_Lookalike_IsNamedAtItsPlaceOnce(string line, string place)
    {
        var (code, message, at) = Only(Listener + "        " + line + "\n");

        (code, at).ShouldBe(("LB1022", place));
        message.ShouldContain("(U+");
    }

    [Theory]
    [InlineData("vip_address: <U+1D7CF>.201.0.47", "a mathematical \"1\" (U+1D7CF) in \"vip_address\"", "5:18")]
    [InlineData("vip_pool: p<U+1D5BA>", "a mathematical \"a\" (U+1D5BA) in \"vip_pool\"", "5:16")]
    [InlineData("vip_pool: <U+210E>", "a mathematical \"h\" (U+210E) in \"vip_pool\"", "5:15")]
    [InlineData("vip_pool: w<U+0435>b", "a Cyrillic \"e\" (U+0435) in \"vip_pool\"", "5:16")]
    [InlineData("vip_pool: w<U+03BF>b", "a Greek \"o\" (U+03BF) in \"vip_pool\"", "5:16")]
    [InlineData("vip_pool: <U+24D0>", "a circled \"a\" (U+24D0) in \"vip_pool\"", "5:15")]
    [InlineData("vip_pool: <U+1F130>", "a squared \"A\" (U+1F130) in \"vip_pool\"", "5:15")]
    [InlineData("vip_pool: <U+FF41>", "a full-width \"a\" (U+FF41) in \"vip_pool\"", "5:15")]
    [InlineData("vip_pool: a<U+E0061>", "a tag character (U+E0061) in \"vip_pool\"", "5:16")]
    [InlineData("vip_pool: a<U+FE0F>", "a variation selector (U+FE0F) in \"vip_pool\"", "5:16")]
    [InlineData("vip_pool: a<U+2015>b", "a horizontal bar (U+2015) in \"vip_pool\"", "5:16")]
    public void Load_LookalikeOfAnyPlane_IsNamed(string line, string what, string place) =>
        OnlyOf(line).ShouldBe(("LB1022", $"there is {what}", place));

    [Fact]
    public void Load_WordOfAnotherScript_IsNotTakenForLookalikes() =>
        OnlyOf("vip_pool: <U+043C><U+0430><U+0433><U+0430><U+0437><U+0438><U+043D>").Code.ShouldBe("LB1010");

    [Theory]
    [InlineData("description: <U+2764><U+FE0F>")]
    [InlineData("description: <U+1D5C9>")]
    [InlineData("description: \"<U+1F3F4><U+E0067><U+E007F>\"")]
    public void Load_EmojiAndLettersInAFreeText_AreAccepted(string line) =>
        Load("site: lab\nproject_id: p\nloadbalancers:\n  - name: web\n    " + line + "\n").ShouldBeEmpty();

    [Theory]
    [InlineData("  <U+2013> name: web\n    vip_pool: a\n", "4:3")]
    [InlineData("  - name: web\n    vip_pool<U+FF1A> a\n    protect: true\n", "5:13")]
    public void Load_LookalikeInThePlaceOfADashOrColon_IsNamed(string lines, string place)
    {
        var (code, _, at) = Only(lines);

        (code, at).ShouldBe(("LB1022", place));
    }

    [Theory]
    [InlineData("<U+00A0>       ")]
    [InlineData("       <U+00A0>")]
    [InlineData("    <U+3000>   ")]
    [InlineData("          <U+00A0>")]
    [InlineData("<U+2009>         ")]
    public void Load_LookalikeAsIndentation_IsNamedOnItsLine(string indentation)
    {
        var (code, _, place) = Only(Listener + indentation + "protocol_port: 80\n        default_pool: {name: web}\n");

        (code, place.Split(':')[0]).ShouldBe(("LB1022", "7"));
    }

    [Fact]
    public void Load_LookalikeInAComment_IsNotBlamedForASyntaxError() =>
        Only("  # a comment<U+00A0>\n  - name: web\n   protect: true\n").Code.ShouldBe("LB1002");

    [Theory]
    [InlineData("description: \"100<U+00A0>km\"")]
    [InlineData("description: 100<U+00A0>km")]
    [InlineData("description: \"<U+00A0>\"")]
    [InlineData("description: it<U+2019>s <U+201C>ours<U+201D>")]
    public void Load_LookalikeInAFreeText_IsAccepted(string line) =>
        Load("site: lab\nproject_id: p\nloadbalancers:\n  - name: web\n    " + line + "\n").ShouldBeEmpty();

    [Theory]
    [InlineData("vip_address: {{ vip }}", "{{ vip }}", "5:18")]
    [InlineData("vip_address: \"{{ vip }}\"", "{{ vip }}", "5:18")]
    [InlineData("vip_address: ${VIP}", "${VIP}", "5:18")]
    [InlineData("vip_address: {{ vip | default('1.2.3.4') }}", "{{ vip | default('1.2.3.4') }}", "5:18")]
    [InlineData("{{ lines }}", "{{ lines }}", "5:5")]
    [InlineData("{% if vip %}", "{% if vip %}", "5:5")]
    [InlineData("tags: [{{ a }}, {{ b }}]", "{{ a }}", "5:12")]
    [InlineData("nodes: {count: {{ n }}}", "{{ n }}", "5:20")]
    public void Load_Placeholder_IsNamed(string line, string placeholder, string place) =>
        OnlyOf(line + "\n    protect: true")
            .ShouldBe(("LB1023", $"the placeholder \"{placeholder}\" was never filled in", place));

    [Fact]
    public void Load_PlaceholderInAFreeText_GivesAWarning() =>
        OnlyOf("description: \"{{ text }}\"").Code.ShouldBe("LB1024");

    [Fact]
    public void Load_LookalikeInAReference_IsVisibleInTheMessage()
    {
        using var folder = new StackFolder();
        var stack = folder.WriteBytes("stack.yaml", InvisibleText.Bytes(YamlText.Head + """
              - name: web
                vip_address: 1.201.0.47
                listeners: [{protocol: HTTP, protocol_port: 80, default_pool: {name: "my<U+00A0>pool"}}]
                pools: [{name: my pool, protocol: HTTP, lb_algorithm: ROUND_ROBIN}]
            """));

        StackTreeCheck.One(stack).Diagnostics.Select(DiagnosticText.Render)
            .ShouldContain(text => text.Contains("there is no pool \"my\\u00a0pool\"", StringComparison.Ordinal));
    }

    // In a load balancer, as the second of its lines.
    private static (string Code, string Message, string Place) OnlyOf(string line) => Only($"  - name: web\n    {line}\n");

    private static (string Code, string Message, string Place) Only(string lines) => Whole(YamlText.Head + lines);

    private static (string Code, string Message, string Place) Whole(string text)
    {
        var only = Load(text).ShouldHaveSingleItem();
        return (only.Code, only.Message, $"{only.Span!.Line}:{only.Span.Column}");
    }

    private static IReadOnlyList<Diagnostic> Load(string text) => YamlText.LoadWhole(InvisibleText.Bytes(text)).Diagnostics;
}
