using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>Turns one property's value into its form on the wire, and collects the resources that it came from.</summary>
/// <param name="property">The property's name, for messages.</param>
/// <param name="context">The owner, for messages: "resource:name[type]".</param>
/// <param name="keepResources">Whether the peer takes resource references; it gets ids and URNs otherwise.</param>
internal sealed class Serializer(string property, string context, bool keepResources)
{
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Null becomes a null value. Nulls in objects are dropped; nulls in lists stay.</summary>
    /// <exception cref="InvalidOperationException">The value's type has no form on the wire.</exception>
    public async Task<Value> SerializeAsync(object? value) => value switch
    {
        null => Value.ForNull(),
        IInput input => await SerializeAsync(input.Value),
        IOutput output => await OutputAsync(output),
        string text => Value.ForString(text),
        bool flag => Value.ForBool(flag),
        int or double or Enum => Value.ForNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement json => JsonParser.Default.Parse<Value>(json.GetRawText()),
        InputArgs args => await ArgsAsync(args),
        Resource resource => await ResourceAsync(resource),
        IDictionary map => await MapAsync(map),
        IEnumerable list => await ListAsync(list),
        _ when EnumTypes.ToPlain(value) is { } plain => await SerializeAsync(plain),
        _ => throw Unsupported(value),
    };

    /// <summary>The whole property in its form on the wire.</summary>
    /// <param name="value">The property's value.</param>
    /// <param name="isJson">Whether it is sent as JSON text.</param>
    /// <exception cref="InvalidOperationException">
    /// It has no form on the wire, or an output in it has failed. The published SDK wraps that failure, so that even a
    /// <see cref="RunException"/> from a callback comes with a stack trace. A failed call of the engine is not wrapped: its message is
    /// complete.
    /// </exception>
    public async Task<Value> SerializePropertyAsync(object? value, bool isJson = false)
    {
        try
        {
            return isJson ? await SerializeJsonAsync(value) : await SerializeAsync(value);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw new InvalidOperationException($"error serializing property \"{property}\": {failure.Message}", failure);
        }
    }

    /// <summary>JSON text, as some provider inputs are sent: unknown or secret as a whole if anything in it is.</summary>
    public async Task<Value> SerializeJsonAsync(object? value)
    {
        var serialized = await SerializeAsync(value);
        if (serialized.KindCase == Value.KindOneofCase.NullValue) return serialized;
        if (Wire.HoldsUnknown(serialized)) return Wire.UnknownValue;

        var (plain, isSecret) = Wire.Unwrap(serialized);
        var text = plain.KindCase == Value.KindOneofCase.StringValue ? plain : Value.ForString(JsonFormatter.Default.Format(plain));
        return isSecret ? Wire.SecretOf(text) : text;
    }

    private async Task<Value> OutputAsync(IOutput output)
    {
        var data = await output.ReadAsync();
        Dependencies.UnionWith(data.Dependencies);
        if (!data.IsKnown) return Wire.UnknownValue;

        var value = await SerializeAsync(data.Value);
        return data.IsSecret ? Wire.SecretOf(value) : value;
    }

    private async Task<Value> ArgsAsync(InputArgs args)
    {
        var fields = new Struct();
        foreach (var member in InputMembers.Of(args))
        {
            var value = member.IsJson ? await SerializeJsonAsync(member.Value) : await SerializeAsync(member.Value);
            AddUnlessNull(fields, member.Name, value);
        }

        return Value.ForStruct(fields);
    }

    private async Task<Value> ResourceAsync(Resource resource)
    {
        Dependencies.Add(resource);
        var urn = await SerializeAsync(resource.Urn);
        if (resource is not CustomResource custom) return keepResources ? Wire.Marked(Wire.ResourceReference, (Wire.UrnKey, urn)) : urn;

        var id = await SerializeAsync(custom.Id);
        if (!keepResources) return id;
        var known = Wire.HoldsUnknown(id) ? Value.ForString("") : id;
        return Wire.Marked(Wire.ResourceReference, (Wire.UrnKey, urn), (Wire.IdKey, known));
    }

    private async Task<Value> MapAsync(IDictionary map)
    {
        var fields = new Struct();
        foreach (var key in map.Keys.Cast<object>().Select(KeyOf).Order(StringComparer.Ordinal))
        {
            AddUnlessNull(fields, key, await SerializeAsync(map[key]));
        }

        return Value.ForStruct(fields);
    }

    private async Task<Value> ListAsync(IEnumerable list)
    {
        if (IsDefaultArray(list)) return Value.ForNull();

        var values = new List<Value>();
        foreach (var item in list) values.Add(await SerializeAsync(item));
        return Value.ForList([.. values]);
    }

    private string KeyOf(object key) => key as string ?? throw Unsupported(key);

    private InvalidOperationException Unsupported(object value) => new(
        $"{value.GetType()} is not a supported argument type.\n\t{context}.{property}");

    private static void AddUnlessNull(Struct fields, string key, Value value)
    {
        if (value.KindCase != Value.KindOneofCase.NullValue) fields.Fields[key] = value;
    }

    // An ImmutableArray that was never assigned throws when it is enumerated; it means "no value".
    private static bool IsDefaultArray(IEnumerable list)
    {
        var type = list.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && list.Equals(Activator.CreateInstance(type));
    }
}
