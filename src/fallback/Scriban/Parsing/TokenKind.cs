namespace Scriban.Parsing;

internal enum TokenKind
{
    /// <summary>Plain text, blanks already taken off as the tags around it ask.</summary>
    Text,

    /// <summary>The content of an escape block.</summary>
    Escape,

    /// <summary>The opening braces; the token's text is the indent of the tag, empty when it has none.</summary>
    Enter,

    /// <summary>The closing braces.</summary>
    Exit,

    /// <summary>A line break or a semicolon within a tag.</summary>
    NewLine,

    /// <summary>A name or keyword, also <c>$</c>, <c>$0</c> and <c>$name</c>.</summary>
    Name,
    Number,
    String,
    Symbol,
    EndOfFile,
}
