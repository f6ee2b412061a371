namespace Scriban.Parsing;

/// <param name="Start">offset of the first character</param>
/// <param name="End">offset behind the last character</param>
/// <param name="Text">the name, the symbol, the value of the string, the spelling of the number, the plain text</param>
/// <param name="SpaceBefore">whether blanks stand before it</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, bool SpaceBefore)
{
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    /// <summary>How the token is called in an error message.</summary>
    public string Shown => Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.Exit => "'}}'",
        TokenKind.NewLine => "the end of the line",
        TokenKind.String => "a string",
        _ => $"'{Text}'",
    };
}
