using System.Buffers;
using static System.FormattableString;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>A password that the kernel, FRR and switches of other makers take alike.</summary>
internal static class BgpPasswordCheck
{
    // TCP_MD5SIG_MAXKEYLEN of the kernel, in bytes.
    private const int MaxLength = 80;

    // Characters that begin a comment, ask for help, pipe, quote or escape on the command lines of routers.
    private const string Refused = "!#?|\"'`\\";
    private static readonly SearchValues<char> Special = SearchValues.Create(Refused);

    public static SecretFault? Fault(string text)
    {
        // The file that it was read from may end with a line feed, which the node drops.
        var password = text.EndsWith('\n') ? text[..^1] : text;
        if (password.Length == 0) return new SecretFault("is empty, so it is no password", "set another password");
        if (password.Any(character => character is <= ' ' or > '~'))
        {
            return new SecretFault(
                "is no BGP password: it has blanks, line breaks or characters beyond ASCII",
                "set a password of one word, such as the output of: openssl rand -hex 20");
        }

        if (password.AsSpan().ContainsAny(Special))
        {
            return new SecretFault(
                $"is no BGP password: routers give {string.Join(' ', Refused.ToCharArray())} a meaning of their own",
                "set a password of letters, digits and other characters, such as the output of: openssl rand -hex 20");
        }

        if (password.Length <= MaxLength) return null;
        return new SecretFault(
            Invariant($"has {password.Length} characters, but the kernel takes BGP passwords of at most {MaxLength}"),
            "set a shorter password, such as the output of: openssl rand -hex 20");
    }
}
