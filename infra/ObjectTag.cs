namespace Kinx.LbInfra.Infra;

/// <summary>Texts that every service takes as a tag.</summary>
internal static class ObjectTag
{
    // Nova's limit; Neutron's is wider. Neither a slash nor a comma is allowed in a tag of Nova.
    private const int Limit = 60;

    /// <summary>The text with what Nova refuses replaced by dashes, cut to 60 characters.</summary>
    public static string Of(string text) =>
        new([.. text.Select(c => c is '/' or ',' ? '-' : c).Take(Limit)]);
}
