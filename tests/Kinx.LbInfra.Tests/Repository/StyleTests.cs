using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>All C# files are written in one style, as <c>CONTRIBUTING.md</c> describes it.</summary>
public sealed class StyleTests
{
    [Fact]
    public void Statements_OnTheirOwnLine_HaveBraces() =>
        SourceTree.All.SelectMany(file => file.Nodes.Where(IsOnTheNextLine).Select(file.Position)).ShouldBeEmpty();

    private static bool IsOnTheNextLine(SyntaxNode node) =>
        Embedded(node) is { } statement and not BlockSyntax and not UsingStatementSyntax
        && SourceFile.Line(statement.GetFirstToken().GetPreviousToken()) != SourceFile.Line(statement.GetLastToken());

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
}
