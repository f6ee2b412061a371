using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Allocation;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Kinx.LbInfra.Tests.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Diagnostics;

/// <summary>Every diagnostic has a page for <c>lbinfra explain</c>, and the examples on it are correct.</summary>
public sealed partial class ExplainPageTests
{
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    public static TheoryData<string> Codes { get; } = [.. ExplainPages.Codes];

    [Fact]
    public void Codes_AllFactories_HaveACodeOfTheirOwnAndAPage()
    {
        var codes = Factories().Select(factory => Made(factory).Code).ToList();

        codes.Count.ShouldBeGreaterThan(70);
        codes.ShouldBeUnique();
        codes.Order(StringComparer.Ordinal).ShouldBe(ExplainPages.Codes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Find_WrongExample_GivesExactlyThatCode(string code) =>
        Check(code, "Wrong").Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([code]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Find_RightExample_DoesNotGiveThatCode(string code) =>
        Check(code, "Right").ShouldNotContain(diagnostic => diagnostic.Code == code);

    [Fact]
    public void Find_EachPage_SaysWhyAndWhatToDoInTheSameShape()
    {
        foreach (var diagnostic in Factories().Select(Made))
        {
            var page = ExplainPages.Find(diagnostic.Code).ShouldNotBeNull();
            page.Split("\n")[2].ShouldStartWith($"{diagnostic.Severity}: ", Case.Sensitive, diagnostic.Code);
            Heading().Matches(page).Select(match => match.Groups[1].Value).ShouldBe(["Wrong", "Right", "What to do"], diagnostic.Code);
        }
    }

    [Fact]
    public void Find_UnknownCode_IsNull() => ExplainPages.Find("LB9876").ShouldBeNull();

    private static IEnumerable<MethodInfo> Factories() =>
        typeof(Diagnostic).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Diagnostic).Namespace && type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Diagnostic));

    private static Diagnostic Made(MethodInfo factory) =>
        (Diagnostic)factory.Invoke(null, [.. factory.GetParameters().Select(Argument)])!;

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(string)) return "x";
        if (type == typeof(YamlPath)) return YamlPath.Root;
        if (type == typeof(SourceSpan)) return new SourceSpan("f", 1, 1, 2, "");
        if (type == typeof(HostAddress)) return HostAddress.None;
        if (type == typeof(Cidr)) return Cidr.None;
        if (type == typeof(object)) return 1;
        return type.IsValueType ? Activator.CreateInstance(type) : Array.Empty<string>();
    }

    private static IReadOnlyList<string> Section(string code, string name)
    {
        var page = ExplainPages.Find(code).ShouldNotBeNull();
        page.ShouldStartWith($"# {code}: ");
        var start = page.IndexOf($"## {name}\n", StringComparison.Ordinal);
        if (start < 0) return [];
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return [.. CodeBlock().Matches(end < 0 ? page[start..] : page[start..end]).Select(match => match.Groups[1].Value)];
    }

    // Each block is a file; its first line may name it: # stacks/acme.yaml.
    private static List<Diagnostic> Check(string code, string section)
    {
        var blocks = Section(code, section);
        using var folder = new StackFolder();
        var stacks = new List<string>();
        foreach (var block in blocks)
        {
            var name = FileName().Match(block) is { Success: true } match ? match.Groups[1].Value : "stack.yaml";
            var path = Path.Combine(folder.Path, name);
            var exists = !block.Contains("(no such file)", StringComparison.Ordinal);
            if (exists) folder.WriteBytes(name, InvisibleText.Bytes(More().Replace(block, Expanded)));
            if (!name.StartsWith("sites/", StringComparison.Ordinal)) stacks.Add(path);
        }

        // Reported only where the stack's configuration is available; this one has two secrets.
        if (code is "LB2502" or "LB2504") return [.. StackTreeCheck.One(stacks[0], Secret).Diagnostics];

        // Reported when a VIP is allocated, not when stacks are checked.
        if (code.StartsWith("LB24", StringComparison.Ordinal) && stacks.Count > 0)
        {
            return [.. VipAllocator.Plan(stacks[0], stacks, loadBalancer: null).Diagnostics];
        }

        return [.. StackTreeCheck.Files(stacks, Templates).SelectMany(check => check.Diagnostics)];
    }

    private static string? Secret(string name) => name switch
    {
        "web-tls" => TlsSample.KeyPair(),
        "password" => "correct horse",
        _ => null,
    };

    // Too many for a page: random addresses, which do not compress.
    private static string Expanded(Match line) => string.Concat(
        Enumerable.Range(0, int.Parse(line.Groups[3].Value, CultureInfo.InvariantCulture) + 1)
            .Select(index => (uint)index * 2_654_435_761u >> 8)
            .Select(number => $"{line.Groups[1].Value}10.{number >> 16}.{(number >> 8) & 255}.{number & 255}{line.Groups[2].Value}\n"));

    [GeneratedRegex(@"^( *- \{address: )10\.0\.0\.1(.*\})  # and ([0-9]+) more\n", RegexOptions.Multiline)]
    private static partial Regex More();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A# stacks/(\S+)\n")]
    private static partial Regex FileName();
}
