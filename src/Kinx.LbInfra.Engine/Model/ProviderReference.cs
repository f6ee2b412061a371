namespace Kinx.LbInfra.Engine.Model;

/// <summary>A provider as resources name it: <c>URN::id</c>.</summary>
public sealed record ProviderReference(string Urn, string Id)
{
    /// <summary>The id of a provider that a preview would create.</summary>
    public const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Errors: <see cref="FormatException"/>.</summary>
    public static ProviderReference Parse(string text)
    {
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        return split > 0
            ? new(text[..split], text[(split + 2)..])
            : throw new FormatException($"'{text}' is not a reference to a provider");
    }

    public override string ToString() => $"{Urn}::{Id}";
}
