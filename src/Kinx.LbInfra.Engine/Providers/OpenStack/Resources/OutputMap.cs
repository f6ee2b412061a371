using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>Builds outputs: first the inputs, then what the service returns.</summary>
internal sealed class OutputMap(PropertyMap start)
{
    private PropertyMap _map = start;

    public PropertyMap Map => _map;

    public static OutputMap For(ResourceSchema schema, PropertyMap inputs, string id) =>
        new OutputMap(StateShape.Of(schema, inputs)).Set("id", id);

    public OutputMap Set(string name, PropertyValue value)
    {
        _map = _map.Set(name, value);
        return this;
    }

    /// <summary>Null becomes the empty text, as in the published plugin.</summary>
    public OutputMap Set(string name, string? value) => Set(name, PropertyValue.Of(value ?? ""));

    public OutputMap Set(string name, bool value) => Set(name, PropertyValue.Of(value));

    public OutputMap Set(string name, IEnumerable<string> values) => Set(name, PropertyValue.Of(values.Select(PropertyValue.Of)));

    public OutputMap Set(string name, IReadOnlyDictionary<string, string> values) =>
        Set(name, PropertyValue.Of(PropertyMap.From(values.Select(item => KeyValuePair.Create(item.Key, PropertyValue.Of(item.Value))))));
}
