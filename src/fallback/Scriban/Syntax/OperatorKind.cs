namespace Scriban.Syntax;

internal enum OperatorKind
{
    Coalesce,
    Logic,
    Comparison,
    Arithmetic,
}
