namespace Kinx.LbInfra.Testing.Fields;

/// <summary>A document with a hostile text in every place that accepts one.</summary>
/// <param name="Harmless">What it was.</param>
/// <param name="Hostile">What it became; it has no error.</param>
/// <param name="Texts">The fields and their texts, for messages.</param>
public sealed record HostileDocument(Document Harmless, Document Hostile, IReadOnlyList<(string Field, string Text)> Texts)
{
    private const string KnownCipher = "ECDHE-RSA-AES128-GCM-SHA256";

    /// <summary>The documents that together have each accepted text in its place.</summary>
    /// <param name="harmless">The document.</param>
    /// <param name="texts">What is tried in a place, by the place's number.</param>
    /// <param name="most">How many accepted texts are enough for a place.</param>
    /// <param name="folder">Where files are written.</param>
    public static IEnumerable<HostileDocument> Of(Document harmless, Func<int, IReadOnlyList<string>> texts, int most, string folder)
    {
        var places = Places(harmless)
            .Select(
                (place, number) =>
                    (place.Spot, place.IsSite, Accepted: Accepted(harmless, place, texts(number), folder).Take(most).ToList()))
            .Where(place => place.Accepted.Count > 0).ToList();
        var rounds = places.Max(place => place.Accepted.Count);
        for (var round = 0; round < rounds; round++)
        {
            var (hostile, taken) = (harmless, new List<(string, string)>());
            foreach (var (spot, isSite, accepted) in places)
            {
                var text = accepted[round % accepted.Count];
                // Two of them may be too much together, as equal names are.
                if (Changes(hostile, spot, isSite, text).FirstOrDefault(changed => changed.Errors(folder).Count == 0) is not { } changed)
                {
                    continue;
                }

                hostile = changed;
                taken.Add((spot.Field.Name, text));
            }

            yield return new HostileDocument(harmless, hostile, taken);
        }
    }

    // Numbers, booleans and choices are read before they are written.
    private static IEnumerable<(Spot Spot, bool IsSite)> Places(Document document) => document.Spots()
        .Where(place => (place.Spot.Field.IsText || place.Spot.Field.IsMapping) && place.Spot.IsGiven(place.Root))
        .Select(place => (place.Spot, ReferenceEquals(place.Root, document.Site)));

    private static IEnumerable<string> Accepted(
        Document document, (Spot Spot, bool IsSite) place, IReadOnlyList<string> texts, string folder) =>
        texts.Where(text => Changes(document, place.Spot, place.IsSite, text).Any(changed => changed.Errors(folder).Count == 0));

    private static IEnumerable<Document> Changes(Document document, Spot spot, bool isSite, string text)
    {
        // OpenSSL accepts a list of ciphers if it knows one of them; an operator without a name is another error.
        var value = spot.Field.Key == "tls_ciphers" ? $"{KnownCipher}:{text.Trim('!', '@')}" : text;
        if (isSite) return spot.With(document.Site, value).Select(site => document with { Site = site.AsObject() });
        return spot.With(document.Stack, value).Select(stack => document with { Stack = stack.AsObject() });
    }
}
