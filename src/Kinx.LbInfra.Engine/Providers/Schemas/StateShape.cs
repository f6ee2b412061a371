using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>What the state holds of given inputs: null for what is not given, sets sorted, objects with all their fields.</summary>
internal static class StateShape
{
    /// <summary>All properties of the type, with those that the service fills in still empty.</summary>
    public static PropertyMap Of(ResourceSchema schema, PropertyMap inputs) =>
        PropertyMap.From(schema.Properties.Select(property => KeyValuePair.Create(property.Name, Value(property, inputs))));

    /// <summary>As <see cref="Of"/>, with what only the service knows unknown: for previews of a create.</summary>
    public static PropertyMap Preview(ResourceSchema schema, PropertyMap inputs)
    {
        var result = Of(schema, inputs).Set("id", PropertyValue.Unknown);
        foreach (var name in schema.Outputs) result = result.Set(name, PropertyValue.Unknown);
        foreach (var property in schema.Properties.Where(property => property.Computed && !IsGiven(inputs, property.Name)))
            result = result.Set(property.Name, PropertyValue.Unknown);
        return result;
    }

    /// <summary>For previews of an update: what is given is new, what the service fills in is taken to stay.</summary>
    public static PropertyMap PreviewUpdate(ResourceSchema schema, UpdateRequest request)
    {
        var result = request.OldOutputs;
        foreach (var property in schema.Properties.Where(property => !property.Computed || IsGiven(request.NewInputs, property.Name)))
            result = result.Set(property.Name, Value(property, request.NewInputs));
        return result;
    }

    private static PropertyValue Value(PropertySchema property, PropertyMap inputs)
    {
        if (!IsGiven(inputs, property.Name)) return property.Unset ?? PropertyValue.Null;
        var value = inputs[property.Name];
        return property.Kind switch
        {
            PropertyKind.Text when property.InState is { } inState && value is PropertyValue.StringValue text => PropertyValue.Of(
                inState(text.Value)),
            PropertyKind.TextSet when value is PropertyValue.ListValue set => PropertyValue.Of(Sorted(set)),
            PropertyKind.Object => Filled(property, value),
            PropertyKind.ObjectList or PropertyKind.ObjectSet when value is PropertyValue.ListValue list =>
                PropertyValue.Of(list.Items.Select(item => Filled(property, item))),
            _ => value,
        };
    }

    private static IEnumerable<PropertyValue> Sorted(PropertyValue.ListValue set) =>
        set.Items.Distinct().OrderBy(ScalarText.Of, StringComparer.Ordinal);

    private static PropertyValue Filled(PropertySchema property, PropertyValue value)
    {
        if (value is not PropertyValue.MapValue map) return value;
        return PropertyValue.Of(PropertyMap.From(property.Fields.Select(field => KeyValuePair.Create(
            field.Name, map.Items.TryGetValue(field.Name, out var given) && given is not PropertyValue.NullValue ? given : field.Zero))));
    }

    private static bool IsGiven(PropertyMap inputs, string name) =>
        inputs.TryGetValue(name, out var value) && value is not PropertyValue.NullValue;
}
