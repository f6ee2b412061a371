using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>All tests are named and introduced as <c>CONTRIBUTING.md</c> describes it.</summary>
public sealed class TestStyleTests
{
    private static readonly string[] Attributes = ["Fact", "Theory"];
    private static readonly string[] Endings = ["Tests", "Properties"];

    private static readonly HashSet<string> Types =
        [.. SourceTree.Product.SelectMany(file => file.Nodes.OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text)];

    [Fact]
    public void Methods_Names_HaveThreeParts() =>
        Tests().Where(test => test.Method.Identifier.Text.Split('_').Length != 3)
            .Select(test => test.File.Position(test.Method.ReturnType)).ShouldBeEmpty();

    [Fact]
    public void Classes_Each_AreSealed() =>
        Classes().Where(item => !item.Class.Modifiers.Any(word => word.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword))
            .Select(item => item.Class.Identifier.Text).ShouldBeEmpty();

    [Fact]
    public void Classes_WithoutASummary_AreNamedAfterTheTypeThatTheyTest() =>
        Classes().Select(item => item.Class).Where(it => !SourceFile.IsDocumented(it) && !Types.Contains(Subject(it.Identifier.Text)))
            .Select(it => it.Identifier.Text).ShouldBeEmpty();

    private static IEnumerable<(SourceFile File, ClassDeclarationSyntax Class)> Classes() =>
        Tests().Select(test => (test.File, (ClassDeclarationSyntax)test.Method.Parent!)).Distinct();

    private static IEnumerable<(SourceFile File, MethodDeclarationSyntax Method)> Tests() =>
        from file in SourceTree.All
        from method in file.Nodes.OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(item => Attributes.Contains(item.Name.ToString()))
        select (file, method);

    private static string Subject(string name) =>
        Endings.Where(ending => name.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => name[..^ending.Length]).FirstOrDefault(name);
}
