using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>Inputs in the form of the state: null for what is not given, sets sorted, objects with all their fields.</summary>
internal static class StateShape
{
    /// <summary>All properties of the type. Those that the service fills in are still empty.</summary>
    public static PropertyMap Of(ResourceSchema schema, PropertyMap inputs) =>
        PropertyMap.From(schema.Properties.Select(property => KeyValuePair.Create(property.Name, Value(property, inputs))));

    /// <summary>The state that a preview of a create predicts: what only the service knows is unknown.</summary>
    public static PropertyMap Preview(ResourceSchema schema, PropertyMap inputs)
    {
        var result = Of(schema, inputs).Set("id", PropertyValue.Unknown);
        foreach (var name in schema.Outputs) result = result.Set(name, PropertyValue.Unknown);
        foreach (var property in schema.Properties.Where(property => property.Computed && !inputs.IsGiven(property.Name)))
        {
            result = result.Set(property.Name, PropertyValue.Unknown);
        }

        return result;
    }

    /// <summary>The state that a preview of an update predicts: what the service has filled in is assumed to stay.</summary>
    public static PropertyMap PreviewUpdate(ResourceSchema schema, UpdateRequest request)
    {
        var result = request.OldOutputs;
        foreach (var property in schema.Properties.Where(property => !property.Computed || request.NewInputs.IsGiven(property.Name)))
        {
            result = result.Set(property.Name, Value(property, request.NewInputs));
        }

        return result;
    }

    private static PropertyValue Value(PropertySchema property, PropertyMap inputs)
    {
        if (!inputs.IsGiven(property.Name)) return property.Unset ?? PropertyValue.Null;
        var value = inputs[property.Name];
        return property.Kind switch
        {
            PropertyKind.Text when property.InState is { } inState && value is PropertyValue.StringValue text =>
                PropertyValue.Of(inState(text.Value)),
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
        if (value is not PropertyValue.MapValue { Items: var items }) return value;
        return PropertyValue.Of(PropertyMap.From(property.Fields.Select(field =>
            KeyValuePair.Create(field.Name, items.IsGiven(field.Name) ? items[field.Name] : field.Zero))));
    }
}
