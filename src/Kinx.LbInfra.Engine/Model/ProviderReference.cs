namespace Kinx.LbInfra.Engine.Model;

/// <summary>The provider of a resource, written <c>URN::id</c>.</summary>
internal sealed record ProviderReference(string Urn, string Id)
{
    /// <summary>The id of a provider that exists only in a preview.</summary>
    public const string UnknownId = Signatures.UnknownString;

    /// <exception cref="FormatException">The text is not of the form <c>URN::id</c>.</exception>
    public static ProviderReference Parse(string text)
    {
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        if (split > 0) return new(text[..split], text[(split + 2)..]);
        throw new FormatException($"'{text}' is not a reference to a provider");
    }

    public override string ToString() => $"{Urn}::{Id}";
}
