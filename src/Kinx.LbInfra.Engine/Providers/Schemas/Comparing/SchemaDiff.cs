using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>Compares the state with new inputs by the schema. Calls nothing.</summary>
internal sealed class SchemaDiff(ResourceSchema schema)
{
    public DiffResult Diff(DiffRequest request)
    {
        var changes = new PropertyChanges();
        foreach (var property in schema.Properties)
            new FieldComparison(
                property, changes).Compare(Value(request.OldOutputs, property.Name), Value(request.NewInputs, property.Name));
        changes.Remove(request.IgnoreChanges);
        return ToResult(changes, request.NewInputs);
    }

    /// <summary>Also for types that add changes of their own.</summary>
    public DiffResult ToResult(PropertyChanges changes, PropertyMap newInputs)
    {
        if (changes.Detailed.Count == 0) return DiffResult.NoChange with { Detailed = changes.Detailed };
        var replaces = changes.Replaces;
        return new DiffResult(DiffChanges.Some, replaces, replaces.Count > 0 && HasChosenName(newInputs), changes.Detailed);
    }

    /// <summary>Two objects of one chosen name shall not exist at once, so the old one goes first.</summary>
    private bool HasChosenName(PropertyMap newInputs)
    {
        if (!schema.HasName) return false;
        var defaults = newInputs.TryGetValue(PropertyNames.Defaults, out var value) ? value as PropertyValue.ListValue : null;
        return defaults is null || !defaults.Items.Contains(PropertyValue.Of("name"));
    }

    private static PropertyValue Value(PropertyMap map, string name) => map.TryGetValue(name, out var value) ? value : PropertyValue.Null;
}
