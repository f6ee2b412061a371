using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Serializes values that hold outputs: an unknown one makes the whole text unknown, a secret one makes it secret.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var outer = await value.Data;
        if (!outer.IsKnown) return OutputData<string>.Unknown(outer.IsSecret, outer.Dependencies);

        var converters = new Factory();
        var withOutputs = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default) { Converters = { converters } };
        var text = await Task.Run(() => JsonSerializer.Serialize(outer.Value, withOutputs));
        var inner = new OutputData<string>(
            converters.IsKnown ? text : null, converters.IsKnown, converters.IsSecret, converters.Dependencies);
        return inner.Under(outer);
    }

    private sealed class Factory : JsonConverterFactory
    {
        public bool IsKnown { get; private set; } = true;

        public bool IsSecret { get; private set; }

        public ImmutableHashSet<Resource> Dependencies { get; private set; } = [];

        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Output<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()), this);

        public void Note<T>(OutputData<T> data)
        {
            IsKnown &= data.IsKnown;
            IsSecret |= data.IsSecret;
            Dependencies = Dependencies.Union(data.Dependencies);
        }
    }

    private sealed class Converter<T>(Factory factory) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("an output cannot be read from JSON");

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
        {
            // The serializer is synchronous; it runs on a thread of the pool, which may block.
            var data = value.Data.GetAwaiter().GetResult();
            factory.Note(data);
            if (data.IsKnown) JsonSerializer.Serialize(writer, data.Value, options);
            else writer.WriteNullValue();
        }
    }
}
