using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>A C# file of the repository. <c>Name</c> is its path from the root, with slashes.</summary>
internal sealed record SourceFile(string Name, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public IEnumerable<SyntaxNode> Nodes => _syntax.Value.DescendantNodes();

    /// <summary>Types that are not inside another type.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types =>
        _syntax.Value.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    /// <summary>
    /// Methods, constructors, operators and local functions with their number of lines, comments before them not counted.
    /// </summary>
    public IEnumerable<(string Name, int Line, int Lines)> Methods =>
        Nodes.Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax).Select(Measured);

    /// <summary>The line of a token, counted from 1.</summary>
    public static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static bool IsDocumented(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    /// <summary>Where a node begins and its first line, to report it.</summary>
    public string Position(SyntaxNode node)
    {
        var line = Line(node.GetFirstToken());
        return $"{Name}:{line}: {Lines[line - 1].Trim()}";
    }

    private (string Name, int Line, int Lines) Measured(SyntaxNode method)
    {
        var span = _syntax.Value.SyntaxTree.GetLineSpan(method.Span);
        var line = span.StartLinePosition.Line + 1;
        return ($"{Name}:{line}", line, span.EndLinePosition.Line + 2 - line);
    }
}
