using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>A C# file of the repository. <c>Name</c> is its path from the root, with slashes.</summary>
internal sealed record SourceFile(string Name, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Types that are not inside another type.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types =>
        _syntax.Value.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    /// <summary>
    /// Methods, constructors, operators and local functions with their number of lines, comments before them not counted.
    /// </summary>
    public IEnumerable<(string Name, int Line, int Lines)> Methods =>
        _syntax.Value.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax).Select(Measured);

    private (string Name, int Line, int Lines) Measured(SyntaxNode method)
    {
        var span = _syntax.Value.SyntaxTree.GetLineSpan(method.Span);
        var line = span.StartLinePosition.Line + 1;
        return ($"{Name}:{line}", line, span.EndLinePosition.Line + 2 - line);
    }
}
