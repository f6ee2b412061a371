using System.Buffers;

namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>A position in a regular expression.</summary>
internal sealed class RegexCursor(string text)
{
    public int Offset { get; private set; }

    public bool IsAtEnd => Offset >= text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public char Next => CharAt(0);

    public char CharAt(int ahead) => Offset + ahead < text.Length ? text[Offset + ahead] : '\0';

    public char Take() => IsAtEnd ? throw Fault("the expression ends too early") : text[Offset++];

    public bool Accept(string expected)
    {
        if (string.CompareOrdinal(text, Offset, expected, 0, expected.Length) != 0) return false;
        Offset += expected.Length;
        return true;
    }

    public void Expect(string expected)
    {
        if (!Accept(expected)) throw Fault($"\"{expected}\" is missing");
    }

    public string TakeWhile(SearchValues<char> allowed, int most = int.MaxValue)
    {
        var start = Offset;
        while (Offset - start < most && !IsAtEnd && allowed.Contains(text[Offset])) Offset++;
        return text[start..Offset];
    }

    public void GoTo(int offset) => Offset = offset;

    public RegexFaultException Fault(string message) => new(message, Math.Min(Offset, text.Length));
}
