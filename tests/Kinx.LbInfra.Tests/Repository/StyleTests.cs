using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>All C# files are written in the one style that <c>CONTRIBUTING.md</c> describes.</summary>
public sealed class StyleTests
{
    [Fact]
    public void Statements_OnTheirOwnLine_HaveBraces() =>
        Found<SyntaxNode>(node =>
            Embedded(node) is { } statement and not BlockSyntax and not UsingStatementSyntax
            && SourceFile.Line(statement.GetFirstToken().GetPreviousToken()) != SourceFile.Line(statement.GetLastToken())).ShouldBeEmpty();

    [Fact]
    public void Conditionals_ThatAreReturned_StandOnOneLine() =>
        Found<ConditionalExpressionSyntax>(node => IsReturned(node) && !IsOnOneLine(node)).ShouldBeEmpty();

    [Fact]
    public void Blocks_BeforeAStatement_AreFollowedByAnEmptyLine() =>
        SourceTree.All.SelectMany(file =>
            file.Nodes.OfType<BlockSyntax>().SelectMany(block => block.Statements.SkipLast(1))
                .Select(statement => SourceFile.Line(statement.GetLastToken()))
                .Where(line => file.Lines[line - 1].Trim() == "}" && file.Lines[line].Trim() != "")
                .Select(line => $"{file.Name}:{line}")).ShouldBeEmpty();

    [Fact]
    public void Documentation_OfPrivateMembers_IsAPlainComment() =>
        Found<MemberDeclarationSyntax>(member => IsPrivate(member.Modifiers) && SourceFile.IsDocumented(member)).ShouldBeEmpty();

    private static IEnumerable<string> Found<T>(Func<T, bool> isFound)
        where T : SyntaxNode =>
        SourceTree.All.SelectMany(file => file.Nodes.OfType<T>().Where(isFound).Select(file.Position));

    private static StatementSyntax? Embedded(SyntaxNode node) => node switch
    {
        IfStatementSyntax it => it.Statement,
        ElseClauseSyntax { Statement: not IfStatementSyntax } it => it.Statement,
        CommonForEachStatementSyntax it => it.Statement,
        ForStatementSyntax it => it.Statement,
        WhileStatementSyntax it => it.Statement,
        UsingStatementSyntax it => it.Statement,
        LockStatementSyntax it => it.Statement,
        _ => null,
    };

    private static bool IsReturned(ConditionalExpressionSyntax node) =>
        node.Parent is ReturnStatementSyntax
            or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax };

    private static bool IsOnOneLine(SyntaxNode node) => SourceFile.Line(node.GetFirstToken()) == SourceFile.Line(node.GetLastToken());

    private static bool IsPrivate(SyntaxTokenList words) => words.Any(SyntaxKind.PrivateKeyword) && !words.Any(SyntaxKind.ProtectedKeyword);
}
