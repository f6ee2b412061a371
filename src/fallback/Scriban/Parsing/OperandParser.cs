using System.Globalization;
using Scriban.Functions;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads what stands between operators: literals, names with their members and items, calls with parentheses.</summary>
internal sealed class OperandParser(TokenReader tokens, ExpressionParser expressions, ArgumentParser arguments)
{
    /// <summary>Names that mean something else in Scriban than a variable.</summary>
    private static readonly HashSet<string> Refused =
    [
        "this", "empty", "blank", "elseif", "elsif", "while", "tablerow", "wrap", "import", "readonly", "when", "else", "end", "in",
        "if", "case", "with", "capture", "func", "ret", "break", "continue", "do",
    ];

    public static bool IsRefused(string name) => name is "true" or "false" or "null" or "for" || Refused.Contains(name);

    public Expression Read()
    {
        var token = tokens.Current;
        if (token.IsSymbol("-") || token.IsSymbol("!"))
        {
            tokens.Advance();
            var operand = Read();
            return new Negation(tokens.SpanFrom(token.Start), token.Text == "!", operand);
        }

        return ReadChain(ReadPrimary(), token);
    }

    private Expression ReadPrimary()
    {
        var token = tokens.Advance();
        var span = tokens.Span(token);
        return token.Kind switch
        {
            TokenKind.String => new Literal(span, token.Text),
            TokenKind.Number => new Literal(span, ReadNumber(token)),
            TokenKind.Name => ReadName(token),
            TokenKind.Symbol when token.Text == "(" => ReadParentheses(token),
            TokenKind.Symbol when token.Text == "[" => ReadArray(token),
            TokenKind.Symbol when token.Text == "{" => ReadObject(token),
            _ => throw tokens.Refuse(token, $"unexpected {token.Shown}; expected a value"),
        };
    }

    private object ReadNumber(Token token)
    {
        var text = token.Text;
        if (text.Contains('.'))
            return double.Parse(text, CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return small;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var big)
            ? big
            : throw tokens.Refuse(token, "the number is beyond 64 bits");
    }

    private Expression ReadName(Token token)
    {
        var span = tokens.Span(token);
        if (token.Text is "true" or "false" or "null")
            return new Literal(span, token.Text == "null" ? null : token.Text == "true");
        if (token.Text == "for")
            return ReadLoopMember(token);
        if (token.Text[0] == '$')
            return new ArgumentVariable(span, tokens.Behind(), token.Text[1..]);
        if (Refused.Contains(token.Text))
            throw tokens.Refuse(token, $"'{token.Text}' has no meaning here in this subset");
        return new Variable(span, tokens.Behind(), token.Text);
    }

    private LoopMember ReadLoopMember(Token token)
    {
        tokens.Expect(".");
        var name = tokens.Advance();
        return name.Kind == TokenKind.Name && LoopMember.Knows(name.Text)
            ? new LoopMember(tokens.Span(token), name.Text)
            : throw tokens.Refuse(token, $"there is no 'for.{name.Text}'");
    }

    private Parenthesized ReadParentheses(Token opening)
    {
        var inner = expressions.Read();
        tokens.Expect(")");
        return new Parenthesized(tokens.SpanFrom(opening.Start), inner);
    }

    private ArrayLiteral ReadArray(Token opening)
    {
        var items = new List<Expression>();
        tokens.SkipNewLines();
        if (!tokens.Current.IsSymbol("]"))
        {
            do
            {
                tokens.SkipNewLines();
                items.Add(expressions.ReadItem());
                tokens.SkipNewLines();
            }
            while (tokens.Accept(","));
        }

        tokens.Expect("]");
        return new ArrayLiteral(tokens.SpanFrom(opening.Start), items);
    }

    private ObjectLiteral ReadObject(Token opening)
    {
        var members = new List<KeyValuePair<string, Expression>>();
        tokens.SkipNewLines();
        while (!tokens.Current.IsSymbol("}"))
        {
            members.Add(ReadObjectMember(members));
            tokens.SkipNewLines();
            if (!tokens.Accept(","))
                break;
            tokens.SkipNewLines();
        }

        tokens.Expect("}");
        return new ObjectLiteral(tokens.SpanFrom(opening.Start), members);
    }

    private KeyValuePair<string, Expression> ReadObjectMember(List<KeyValuePair<string, Expression>> before)
    {
        if (tokens.Current.Kind is not (TokenKind.Name or TokenKind.String))
            throw tokens.Unexpected("expected the name of a member");
        var name = tokens.Advance();
        if (before.Exists(member => member.Key == name.Text))
            throw tokens.Refuse(name, $"the object has two members '{name.Text}'");
        tokens.Expect(":");
        return new KeyValuePair<string, Expression>(name.Text, expressions.ReadItem());
    }

    /// <summary>Members, items and a call with parentheses behind a value.</summary>
    private Expression ReadChain(Expression value, Token first)
    {
        while (value is Access or Parenthesized or ArrayLiteral)
        {
            if (tokens.Current.IsSymbol(".") || tokens.Current.IsSymbol("?."))
                value = ReadMember(value, first);
            else if (tokens.Current.IsSymbol("[") && !tokens.Current.SpaceBefore && value is not ArrayLiteral)
                value = ReadItem(value, first);
            else if (tokens.Current.IsSymbol("(") && !tokens.Current.SpaceBefore && value is Access callee)
                return arguments.ReadCallInParentheses(callee);
            else
                break;
        }

        return value;
    }

    private Member ReadMember(Expression target, Token first)
    {
        var conditional = tokens.Advance().Text == "?.";
        var name = tokens.Current;
        if (name.Kind != TokenKind.Name || name.Text[0] == '$')
            throw tokens.Unexpected("expected the name of a member");
        tokens.Advance();
        if (target is Variable variable && Builtins.Refuses(variable.Name, name.Text))
            throw tokens.Refuse(name, $"'{variable.Name}.{name.Text}' does not exist or is not part of this subset");
        return new Member(tokens.SpanFrom(first.Start), tokens.Span(name), tokens.Behind(), target, name.Text, conditional);
    }

    private Item ReadItem(Expression target, Token first)
    {
        tokens.Advance();
        var index = expressions.ReadItem();
        tokens.Expect("]");
        return new Item(tokens.SpanFrom(first.Start), tokens.Behind(), target, index);
    }
}
