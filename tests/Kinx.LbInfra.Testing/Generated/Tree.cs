using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Generators of the values of a stack file, as trees.</summary>
internal static class Tree
{
    /// <summary>A field that is always present.</summary>
    public static (string Key, Gen<JsonNode?> Value) Field<T>(string key, Gen<T> value) => (key, value.Select(Node));

    /// <summary>A field with one value.</summary>
    public static (string Key, Gen<JsonNode?> Value) Field(string key, JsonNode? value) => (key, Gen.Constant(value));

    /// <summary>A field that is present half of the time.</summary>
    public static (string Key, Gen<JsonNode?> Value) Maybe<T>(string key, Gen<T> value) =>
        (key, Gen.OneOf(Gen.Constant<JsonNode?>(null), value.Select(Node)));

    /// <summary>A mapping of the fields that are present.</summary>
    public static Gen<JsonObject> Mapping(params IEnumerable<(string Key, Gen<JsonNode?> Value)> fields)
    {
        var all = fields.ToList();
        return Gen.CollectToArray(all, item => item.Value).Select(values => new JsonObject(
            all.Zip(values, (item, value) => KeyValuePair.Create(item.Key, value?.DeepClone())).Where(item => item.Value is not null)));
    }

    /// <summary>A list of as many as there are numbers from 0 to below the count.</summary>
    public static Gen<JsonArray> List(int count, Func<int, Gen<JsonObject>> item) =>
        Gen.CollectToArray(Enumerable.Range(0, count), item).Select(Items);

    /// <summary>Some of the words, in any order, at least one.</summary>
    public static Gen<JsonArray> Words(params string[] words) =>
        from shuffled in Gen.Shuffle(words)
        from count in Gen.Choose(1, words.Length)
        select Items(shuffled.Take(count).Select(word => (JsonNode)word));

    public static Gen<bool> Switch { get; } = Gen.Elements(true, false);

    /// <summary>Mostly true, since false disables the rest.</summary>
    public static Gen<bool> MostlyOn { get; } = Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)));

    /// <summary>Texts for people, with what a person may well write.</summary>
    public static Gen<string> Text { get; } = Gen.Elements(
        "web", "a b", "ünï", "it's \"so\"", "50% #1", "back\\slash", "$(x) `y` ${z}", "{{ a }}", "日本", "a:b, c|d & e", "-", "[x]", "'", "#",
        "%[src]");

    public static JsonArray Items(IEnumerable<JsonNode> items) => new([.. items.Select(item => item.DeepClone())]);

    private static JsonNode? Node<T>(T value) => value as JsonNode ?? JsonValue.Create(value);
}
