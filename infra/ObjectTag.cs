using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Infra;

/// <summary>Converts texts to tags that every service accepts.</summary>
internal static class ObjectTag
{
    // Nova's limit; Neutron allows more. Nova's tags cannot contain slashes or commas.
    private const int Limit = 60;
    private const int HashLength = 8;

    /// <summary>
    /// The text with dashes in place of characters that Nova refuses. A text of more than 60 characters is cut and ends with a hash of the
    /// whole, so that long texts with the same start stay different.
    /// </summary>
    public static string Of(string text)
    {
        var allowed = text.Replace('/', '-').Replace(',', '-');
        return allowed.Length <= Limit ? allowed : $"{allowed[..(Limit - HashLength - 1)]}-{Hash(text)}";
    }

    private static string Hash(string text) => HashPrefix.Of(text, HashLength);
}
