using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Infra;

/// <summary>Texts that every service takes as a tag.</summary>
internal static class ObjectTag
{
    // Nova's limit; Neutron's is wider. Neither a slash nor a comma is allowed in a tag of Nova.
    private const int Limit = 60;
    private const int HashLength = 8;

    /// <summary>
    /// The text with what Nova refuses replaced by dashes. One of more than 60 characters is cut and ends in a hash of the whole, so that
    /// long names which begin alike stay apart.
    /// </summary>
    public static string Of(string text)
    {
        var allowed = text.Replace('/', '-').Replace(',', '-');
        return allowed.Length <= Limit ? allowed : $"{allowed[..(Limit - HashLength - 1)]}-{Hash(text)}";
    }

    private static string Hash(string text) => HashPrefix.Of(text, HashLength);
}
