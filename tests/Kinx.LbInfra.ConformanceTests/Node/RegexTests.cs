using System.Text;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>
/// HAProxy's PCRE2 compiles every regular expression that the language accepts, and so does Python, with which Octavia checks them.
/// </summary>
public sealed class RegexTests
{
    private const int Random = 4000;

    private static readonly string[] Tokens =
    [
        "a", "b", "ä", "é", ".", "^", "$", "|", "(", ")", "(?:", "(?i:", "(?i-s:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?P<x>",
        "(?P<y>", "(?P=x)", "(?(1)", "(?(x)",
        "(?#c)", "(?i)", "[", "]", "[^", "[a-z]", "[]", "[:alpha:]", "[[:alpha:]]", "[[:foo:]]", "[[.a.]]", "-", "\\d", "\\w", "\\s",
        "\\b", "\\B", "\\A", "\\Z", "\\1",
        "\\2", "\\0", "\\101", "\\12", "\\x41", "\\.", "\\-", "\\]", "\\v", "\\n", "*", "+", "?", "{2}", "{1,3}", "{,3}", "{2,}",
        "{3000}", "{", "}", ":", "=", ",", "0", "#", "\"",
    ];

    // Octavia takes them and HAProxy can run them.
    private static readonly string[] ValidExpressions =
    [
        "a", "^/(a|b)$", @"\.(jpg|png)$", "(?<=a)b", "(?<!a)b", "(?<=ab|cd)e", "a++", "a*+", "a?+", "(?>a)b", "(?P<x>a)(?P=x)",
        @"(?P<x>a)\1", "(?P<x>a)?(?(1)b|c)", "(?P<x>a)?(?(x)b)",
        "(?i)a", "(?im)a", "(?i:a)b", "(?i-s:a)", "(?#comment)a", "a{,3}", "a{2}", "a{2,}", "a{65535}", "a{", "a{1,", "}", "]", "a|",
        "()", "(?:)", "(?=a)*b", @"[\w.-]+", @"[\w-]", "[]a]",
        "[^]a]", "[a-]", "[-a]", "[a-c-e]", "[:/]", "[:]", "[[:alpha:]]", "[^[:^digit:]x]", @"[\b]", @"\x41", @"[\x41-\x5a]", @"\101",
        @"\0", @"\07", @"\_", @"\@", @"\v", @"\A\Z", @"\bx\b", "ä+", "[ä]",
        @"\w+@\w+", @"(?:(?:25[0-5]|1\d\d)\.){3}\d+", "(a{1000}){1000}", "[a-z]{65535}", "(?:[a-z][0-9]){500}", "\"",
    ];

    // One of the two refuses them.
    private static readonly string[] InvalidExpressions =
    [
        @"[\w-.]+", @"[\d-z]", @"[a-\d]", "[:alpha:]", "[.a.]", "[=a=]", "^*", "$+", @"\b*", @"\A?", "[[.a.]]", "[[=a=]]", "[[:foo:]]",
        "[[:alpha:]-z]", "a{70000}", "a{65536}", "(a){65535}", "([a-z]{2,4}x){1500}",
        "(?P<x>a)(?P<x>b)", "(?P<1>a)", "(?P<1a>x)", "(?P<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>x)", "(?P<é>x)", "(?P=x)", "(?P<x>a(?P=x))",
        @"\1", @"(a\1)", @"(a)\2", "(?(1)a|b)", "(a)(?(1)b|c)", @"(a)\1", "(?P<x>a)(?(x)b|c|d)",
        "(?P<DEFINE>a)(?(DEFINE)b|c)", "(?<=a*)b", "(?<=a|bc)d", "a**", "a*{2}", "a{2}{3}", "*", "+a", "?", "{1}", "(*ACCEPT)", "|*", "(",
        ")", "(?", "(?P", "(?z)a", "(?L)a", "a(?i)b", "[", "[]", "[^]", "[z-a]",
        "a\\", @"\u0041", @"\p{L}", @"\h", @"\K", @"\8", @"\x4", @"\x{41}", @"\477", @"\Q.\E", @"\cA", @"[\A]", @"[\8]", "(?R)", "(?1)",
        "(?P>x)", "(?|a|b)", "[ä-b]", "a\nb",
    ];

    public static TheoryData<string> Valid { get; } = [.. ValidExpressions];

    public static TheoryData<string> Invalid { get; } = [.. InvalidExpressions];

    [Fact]
    public async Task Haproxy_EveryValidExpression_IsCompiled()
    {
        Need("haproxy");

        var (exit, said) = await Haproxy(ValidExpressions);

        exit.ShouldBe(0, said);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void WhyInvalid_ValidExpression_FindsNothing(string expression) => RegexText.WhyInvalid(expression).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Invalid))]
    public void WhyInvalid_InvalidExpression_SaysWhy(string expression) => RegexText.WhyInvalid(expression).ShouldNotBeNull();

    [Fact]
    public async Task Python_EveryValidExpression_IsCompiled()
    {
        Need("python3");

        (await Python(ValidExpressions)).ShouldBe("");
    }

    [Fact]
    public async Task Haproxy_ExpressionsMadeAtRandom_AreCompiledWhenTheLanguageTakesThem()
    {
        Need("haproxy");
        var random = new Random(1);
        var taken = Enumerable.Range(0, Random)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Tokens[random.Next(Tokens.Length)])))
            .Where(text => RegexText.WhyInvalid(text) is null)
            .Distinct()
            .ToList();

        taken.Count.ShouldBeGreaterThan(Random / 20);
        var (exit, said) = await Haproxy(taken);
        exit.ShouldBe(0, said);
        // Python reads a POSIX class as two things of its own.
        (await Python(taken.Where(text => !text.Contains("[:", StringComparison.Ordinal)))).ShouldBe("");
    }

    private static async Task<(int ExitCode, string Said)> Haproxy(IEnumerable<string> expressions)
    {
        var text = new StringBuilder("frontend x\n    mode http\n    bind 127.0.0.1:1\n    timeout client 1s\n");
        foreach (var (index, expression) in expressions.Index())
        {
            text.Append($"    acl a{index} path -m reg -- {Quoting.Haproxy(expression)}\n");
        }

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text.ToString());
        var result = await ExternalCommand.TryRunAsync(["haproxy", "-c", "-f", file], input: null, CancellationToken.None);
        File.Delete(file);
        return (result.ExitCode, result.Error);
    }

    private static async Task<string> Python(IEnumerable<string> expressions)
    {
        const string Check = """
            import json, re, sys, warnings
            warnings.simplefilter("ignore")
            for text in json.load(sys.stdin):
                try:
                    re.compile(text)
                except Exception as error:
                    print(repr(text), error)
            """;
        var result = await ExternalCommand.TryRunAsync(
            ["python3", "-c", Check], System.Text.Json.JsonSerializer.Serialize(expressions), CancellationToken.None);
        return result.Output + result.Error;
    }

    private static void Need(string program) =>
        Assert.SkipWhen(ExternalCommand.Find(program) is null or { Length: 0 }, $"needs {program}: run ./dev setup");
}
