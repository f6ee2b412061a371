using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>The one table of characters that look like others, from all planes of Unicode.</summary>
internal static class LookalikeTable
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly LookalikeRow[] Rows =
    [
        .. Invisible(),
        .. Signs(),
        .. Alphabets(),
        // Letters that the mathematical alphabets leave out, because Unicode had them already.
        .. Pairs("mathematical", "\u2102\u210A\u210B\u210C\u210D\u210E\u2110\u2111\u2112\u2113\u2115\u2119", "CgHHHhIILlNP"),
        .. Pairs("mathematical", "\u211A\u211B\u211C\u211D\u2124\u2128\u212A\u212C\u212D\u212F\u2130\u2131", "QRRRZZKBCeEF"),
        .. Pairs("mathematical", "\u2133\u2134\u2139\u2145\u2146\u2147\u2148\u2149", "MoiDdeij"),
        .. Script("Cyrillic", "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421", "ABESIJKMHOPC"),
        .. Script("Cyrillic", "\u0422\u0423\u0425\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456", "TYXaeopcyxsi"),
        .. Script("Cyrillic", "\u0458\u0501\u04BB\u051B\u051D", "jdhqw"),
        .. Script("Greek", "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4", "ABEZHIKMNOPT"),
        .. Script("Greek", "\u03A5\u03A7\u03BF\u03BD\u03B9", "YXovi"),
    ];

    /// <summary>The row with the character; null if it is none of them.</summary>
    public static LookalikeRow? Find(Rune character) =>
        character.IsAscii ? null : Array.Find(Rows, row => row.Holds(character));

    private static LookalikeRow[] Invisible() =>
    [
        new(0x00A0, 0x00A0, "no-break space", " "),
        new(0x00AD, 0x00AD, "soft hyphen", ""),
        new(0x034F, 0x034F, "combining grapheme joiner", ""),
        new(0x061C, 0x061C, "Arabic letter mark", ""),
        new(0x115F, 0x1160, "Hangul filler", ""),
        new(0x1680, 0x1680, "Ogham space", " "),
        new(0x180E, 0x180E, "Mongolian vowel separator", ""),
        new(0x2000, 0x200A, "typographic space", " "),
        new(0x200B, 0x200B, "zero-width space", ""),
        new(0x200C, 0x200C, "zero-width non-joiner", ""),
        new(0x200D, 0x200D, "zero-width joiner", ""),
        new(0x200E, 0x200E, "left-to-right mark", ""),
        new(0x200F, 0x200F, "right-to-left mark", ""),
        new(0x202F, 0x202F, "narrow no-break space", " "),
        new(0x205F, 0x205F, "mathematical space", " "),
        new(0x2060, 0x2060, "word joiner", ""),
        new(0x2061, 0x2064, "invisible operator", ""),
        new(0x2800, 0x2800, "blank Braille pattern", " "),
        new(0x3000, 0x3000, "ideographic space", " "),
        new(0x3164, 0x3164, "Hangul filler", ""),
        new(0xFE00, 0xFE0F, "variation selector", "") { IsPartOfEmoji = true },
        new(0xFEFF, 0xFEFF, "byte order mark", ""),
        new(0xFFA0, 0xFFA0, "Hangul filler", ""),
        new(0xE0000, 0xE007F, "tag character", "") { IsPartOfEmoji = true },
        new(0xE0100, 0xE01EF, "variation selector", "") { IsPartOfEmoji = true },
    ];

    private static LookalikeRow[] Signs() =>
    [
        new(0x2018, 0x2019, "typographic quote", "'"),
        new(0x201A, 0x201B, "typographic quote", "'"),
        new(0x201C, 0x201F, "typographic quote", "\""),
        new(0x2010, 0x2010, "Unicode hyphen", "-"),
        new(0x2011, 0x2011, "no-break hyphen", "-"),
        new(0x2012, 0x2012, "figure dash", "-"),
        new(0x2013, 0x2013, "en dash", "-"),
        new(0x2014, 0x2014, "em dash", "-"),
        new(0x2015, 0x2015, "horizontal bar", "-"),
        new(0x2212, 0x2212, "minus sign", "-"),
        new(0x2044, 0x2044, "fraction slash", "/"),
        new(0x2215, 0x2215, "division slash", "/"),
        new(0x2024, 0x2024, "one-dot leader", "."),
        new(0x2236, 0x2236, "ratio sign", ":"),
        new(0x2217, 0x2217, "asterisk operator", "*"),
    ];

    private static LookalikeRow[] Alphabets() =>
    [
        new(0x24B6, 0x24E9, "circled", Upper + Lower),
        new(0x2460, 0x2468, "circled", Digits[1..]),
        new(0xFF01, 0xFF5E, "full-width", new([.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)])),
        new(0x1D400, 0x1D6A3, "mathematical", Upper + Lower),
        new(0x1D7CE, 0x1D7FF, "mathematical", Digits),
        new(0x1F110, 0x1F129, "parenthesized", Upper),
        new(0x1F130, 0x1F149, "squared", Upper),
        new(0x1F150, 0x1F169, "circled", Upper),
        new(0x1F170, 0x1F189, "squared", Upper),
        new(0x1FBF0, 0x1FBF9, "segmented", Digits),
    ];

    private static IEnumerable<LookalikeRow> Pairs(string kind, string letters, string meant) =>
        letters.Zip(meant, (letter, like) => new LookalikeRow(letter, letter, kind, like.ToString()));

    private static IEnumerable<LookalikeRow> Script(string kind, string letters, string meant) =>
        Pairs(kind, letters, meant).Select(row => row with { IsScript = true });
}
