using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The house rules of <c>AGENTS.md</c> for C# files.</summary>
public sealed class FileShapeTests
{
    private static readonly string[] Catchalls = ["Helpers", "Utils", "Utilities", "Common", "Services", "Models", "Misc"];

    // The names of the stand-ins are those of the published packages.
    private static IEnumerable<SourceFile> Ours =>
        SourceTree.Product.Where(file => !file.Name.StartsWith("src/fallback/", StringComparison.Ordinal));

    [Fact]
    public void Files_Longest_HaveAtMost300Lines() =>
        SourceTree.All.Where(file => file.Lines.Length > 300).Select(file => $"{file.Name}: {file.Lines.Length} lines").ShouldBeEmpty();

    [Fact]
    public void Files_OfTheProduct_HaveAbout50Lines() =>
        SourceTree.Product.Average(file => file.Lines.Length).ShouldBeInRange(25, 60);

    [Fact]
    public void Lines_Longest_Have140Characters() => SourceTree.All.SelectMany(LongLines).ShouldBeEmpty();

    [Fact]
    public void Methods_Longest_HaveAtMost40Lines() =>
        SourceTree.All.SelectMany(file => file.Methods).Where(method => method.Lines > 40)
            .Select(method => $"{method.Name}: {method.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void Methods_OfTheProduct_HaveAbout8Lines() =>
        SourceTree.Product.SelectMany(file => file.Methods).Average(method => method.Lines).ShouldBeInRange(3, 9);

    [Fact]
    public void Types_Public_AreAloneInTheirFile() =>
        SourceTree.All.Where(file => file.Types.Count(type => type.Modifiers.Any(word => word.IsKind(SyntaxKind.PublicKeyword))) > 1)
            .Select(file => file.Name).ShouldBeEmpty();

    [Fact]
    public void Types_First_HaveTheNameOfTheirFile() =>
        Ours.Where(file => file.Types.Any() && !file.Types.Select(NameOf).Contains(Stem(file)))
            .Select(file => $"{file.Name}: {NameOf(file.Types.First())}").ShouldBeEmpty();

    [Fact]
    public void Folders_Names_SayWhatIsInside() =>
        Ours.Where(file => file.Name.Split('/').Intersect(Catchalls).Any()).Select(file => file.Name).ShouldBeEmpty();

    private static IEnumerable<string> LongLines(SourceFile file) =>
        file.Lines.Select((line, index) => (line, index)).Where(item => item.line.Length > 140)
            .Select(item => $"{file.Name}:{item.index + 1}: {item.line.Length} characters");

    private static string Stem(SourceFile file) => Path.GetFileName(file.Name).Split('.')[0];

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => "",
    };
}
