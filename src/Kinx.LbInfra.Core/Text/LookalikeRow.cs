using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>A range of characters that look like others.</summary>
/// <param name="First">The first code point.</param>
/// <param name="Last">The last code point.</param>
/// <param name="Kind">What they are called, without an article.</param>
/// <param name="Meant">
/// The ASCII characters that they look like, in the same order and again from the start if the range is longer; empty if they look
/// like nothing.
/// </param>
internal sealed record LookalikeRow(int First, int Last, string Kind, string Meant)
{
    /// <summary>True for letters with which words of another language are written.</summary>
    public bool IsScript { get; init; }

    /// <summary>True for characters that cannot be seen, but without which emoji look different.</summary>
    public bool IsPartOfEmoji { get; init; }

    /// <summary>True for characters that cannot be seen, or that look like a space.</summary>
    public bool IsInvisible => Meant is "" or " " && !IsPartOfEmoji;

    /// <summary>True if the range has the character.</summary>
    public bool Holds(Rune character) => character.Value >= First && character.Value <= Last;

    /// <summary>What a character of the range is called: <c>en dash</c>, <c>mathematical "s"</c>.</summary>
    public string Name(Rune character)
    {
        var meant = MeantBy(character);
        return Meant.Length > 1 || (meant.Length > 0 && char.IsAsciiLetterOrDigit(meant[0])) ? $"{Kind} \"{meant}\"" : Kind;
    }

    /// <summary>The character or nothing that this one looks like.</summary>
    public string MeantBy(Rune character) => Meant.Length == 0 ? "" : Meant[(character.Value - First) % Meant.Length].ToString();
}
