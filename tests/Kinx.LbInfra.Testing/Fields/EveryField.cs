using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Testing.Fields;

/// <summary>Documents that together contain every field of the language with an accepted value.</summary>
public static class EveryField
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests/Kinx.LbInfra.Testing/Fields");

    private static readonly JsonObject Site = Read("every-field-site.yaml");

    /// <summary>Each load balancer of the sample in a stack of its own, and the two forms of a site that exclude each other.</summary>
    public static IReadOnlyList<Document> Documents { get; } = [.. Stacks().Select(stack => new Document(stack, Site)), .. Sites()];

    public static IReadOnlyList<Field> Fields { get; } = Field.Below(typeof(StackSpec), typeof(SiteSpec));

    /// <summary>The documents that have a place for a field; equal site files once.</summary>
    public static IEnumerable<Document> DocumentsWith(Field field) => Documents
        .Where(document => document.Spots().Any(place => place.Spot.Field.Name == field.Name))
        .DistinctBy(document => SiteFields.Contains(field) ? document.Site : document.Stack);

    private static IEnumerable<JsonObject> Stacks()
    {
        var stack = Read("every-field.yaml");
        foreach (var loadBalancer in stack["loadbalancers"]!.AsArray())
        {
            var one = stack.DeepClone().AsObject();
            one["loadbalancers"] = new JsonArray(loadBalancer!.DeepClone());
            yield return one;
        }
    }

    private static readonly HashSet<Field> SiteFields = [.. Field.Below(typeof(SiteSpec))];

    private static IEnumerable<Document> Sites()
    {
        var stack = Stacks().Last();
        var bgp = Site["bgp"]!.AsObject();
        yield return new Document(stack, With(("as_number", 65000), ("base_as_number", null)));
        yield return new Document(stack, With(("daemon", "quagga"), ("bfd", null), ("large_communities", null)));

        JsonObject With(params (string Key, JsonNode? Value)[] changes)
        {
            var site = Site.DeepClone().AsObject();
            var changed = bgp.DeepClone().AsObject();
            foreach (var (key, value) in changes) changed[key] = value;
            site["bgp"] = changed;
            return site;
        }
    }

    private static JsonObject Read(string name) => YamlJson.Read(File.ReadAllText(Path.Combine(Folder, name)))!.AsObject();
}
