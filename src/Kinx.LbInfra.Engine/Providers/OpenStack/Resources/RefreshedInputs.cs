using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>The inputs that a refresh or import returns.</summary>
internal static class RefreshedInputs
{
    /// <summary>The old inputs with the changes by others; for an import, which has no old inputs, what a program would declare.</summary>
    public static PropertyMap Of(ResourceSchema schema, PropertyMap inputs, PropertyMap state, PropertyMap found) =>
        inputs.Count == 0 ? Imported(schema, found) : Changed(schema, inputs, state, found);

    private static PropertyMap Changed(ResourceSchema schema, PropertyMap inputs, PropertyMap state, PropertyMap found)
    {
        foreach (var property in schema.Properties.Where(property => inputs.ContainsKey(property.Name)))
        {
            var now = found[property.Name];
            if (state.TryGetValue(property.Name, out var before) && !before.Equals(now) && IsWritable(property, now))
            {
                inputs = inputs.Set(property.Name, now);
            }
        }

        return inputs;
    }

    private static PropertyMap Imported(ResourceSchema schema, PropertyMap found) =>
        PropertyMap.From(schema.Properties
            .Where(property => found[property.Name] is { } value && value is not PropertyValue.NullValue && !value.Equals(property.Zero))
            .Where(property => IsWritable(property, found[property.Name]))
            .Select(property => KeyValuePair.Create(property.Name, found[property.Name])));

    // A program cannot ask for every state that an object can be in, such as a server in ERROR.
    private static bool IsWritable(PropertySchema property, PropertyValue value) =>
        property.InState is null && (value is not PropertyValue.StringValue text || property.RejectText?.Invoke(text.Value) is null);
}
