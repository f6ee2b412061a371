using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Serialization;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Serialization;

public sealed class SerializerProperties
{
    [Fact]
    public void Deserialize_OfSerialized_IsTheSameValue() => Prop.ForAll(AnyValue.Arbitrary, value =>
        Deserializer.Deserialize(Serialize(value)) is { IsKnown: true, IsSecret: false } back && Text(back.Value) == Text(value))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Deserialize_OfASecretAnywhere_IsSecretWithTheSameValue() => Prop.ForAll(AnyValue.Arbitrary, value =>
        Deserializer.Deserialize(Serialize(Nested(Output.CreateSecret(value)))) is { IsKnown: true, IsSecret: true } back
        && Text(back.Value) == Text(Nested(value)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Deserialize_OfAnUnknownAnywhere_IsUnknown() => Prop.ForAll(AnyValue.Arbitrary, value =>
        !Deserializer.Deserialize(Serialize(new[] { value, Nested(Unknown) })).IsKnown)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Serialize_OutputsInOutputs_MarksOneSecretAndNeverASecretInClear() => Prop.ForAll(AnyValue.Arbitrary, value =>
    {
        var wire = Serialize(
            new Dictionary<string, object> { ["secret"] = Output.Create(Output.CreateSecret(value)), ["plain"] = Output.Create(value) });
        var fields = wire.StructValue.Fields;

        return fields["secret"].Equals(Wire.SecretOf(Serialize(value))) && fields["plain"].Equals(Serialize(value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Deserialize_OfAReference_IsTheIdOrTheUrnOfWhatHasNone() => Prop.ForAll(AnyText, text =>
    {
        var (urn, id) = (Value.ForString($"urn:{text}"), Value.ForString(text));
        var custom = Deserializer.Deserialize(Wire.Marked(Wire.ResourceReference, (Wire.UrnKey, urn), (Wire.IdKey, id)));
        var component = Deserializer.Deserialize(Wire.Marked(Wire.ResourceReference, (Wire.UrnKey, urn)));

        return custom is { IsKnown: true } && Equals(custom.Value, text) && Equals(component.Value, $"urn:{text}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SerializeJson_AnyValue_IsItsJsonText() => Prop.ForAll(AnyValue.Arbitrary, value =>
    {
        var json = new Serializer("p", "test", true).SerializeJsonAsync(value).GetAwaiter().GetResult();
        if (value is string text) return json.StringValue == text;
        return JsonElement.DeepEquals(JsonDocument.Parse(json.StringValue).RootElement, JsonSerializer.SerializeToElement(value));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyText { get; } = Arb.From(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));

    private static Output<string> Unknown => new(Task.FromResult(OutputData<string>.Unknown(false, [])));

    private static object Nested(object value) => new Dictionary<string, object> { ["outer"] = new[] { value, "plain" } };

    private static Value Serialize(object value) => new Serializer("p", "test", true).SerializeAsync(value).GetAwaiter().GetResult();

    // Sorted by key, so that maps compare by content.
    private static string Text(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> map => "{" + string.Join(',', map
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => JsonSerializer.Serialize(pair.Key) + ":" + Text(pair.Value))) + "}",
        string text => JsonSerializer.Serialize(text),
        System.Collections.IEnumerable list => "[" + string.Join(',', list.Cast<object?>().Select(Text)) + "]",
        _ => JsonSerializer.Serialize(value),
    };
}
