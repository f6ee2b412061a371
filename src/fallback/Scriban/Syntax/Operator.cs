using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A binary operator.</summary>
/// <param name="Strength">how tight it binds; ranges bind tightest</param>
internal sealed record Operator(string Symbol, OperatorKind Kind, int Strength)
{
    private static readonly Dictionary<string, Operator> All = new Operator[]
    {
        new("??", OperatorKind.Coalesce, 1),
        new("||", OperatorKind.Logic, 2),
        new("&&", OperatorKind.Logic, 3),
        new("==", OperatorKind.Comparison, 4),
        new("!=", OperatorKind.Comparison, 4),
        new("<", OperatorKind.Comparison, 5),
        new("<=", OperatorKind.Comparison, 5),
        new(">", OperatorKind.Comparison, 5),
        new(">=", OperatorKind.Comparison, 5),
        new("+", OperatorKind.Arithmetic, 6),
        new("-", OperatorKind.Arithmetic, 6),
        new("*", OperatorKind.Arithmetic, 7),
        new("/", OperatorKind.Arithmetic, 7),
        new("//", OperatorKind.Arithmetic, 7),
        new("%", OperatorKind.Arithmetic, 7),
        new("..", OperatorKind.Arithmetic, 8),
        new("..<", OperatorKind.Arithmetic, 8),
    }.ToDictionary(known => known.Symbol, StringComparer.Ordinal);

    public static bool TryGet(Token token, [NotNullWhen(true)] out Operator? found)
    {
        found = null;
        return token.Kind == TokenKind.Symbol && All.TryGetValue(token.Text, out found);
    }
}
