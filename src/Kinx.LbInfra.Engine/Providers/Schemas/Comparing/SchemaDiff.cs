using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>The changes between the state of a resource and its new inputs, by the schema of its type.</summary>
internal sealed class SchemaDiff(ResourceSchema schema)
{
    public DiffResult Diff(DiffRequest request)
    {
        var changes = new PropertyChanges();
        foreach (var property in schema.Properties)
        {
            var (old, given) = (request.OldOutputs.ValueOrNull(property.Name), request.NewInputs.ValueOrNull(property.Name));
            new FieldComparison(property, changes).Compare(old, given);
        }

        changes.Remove(request.IgnoreChanges);
        return ToResult(changes, request.NewInputs);
    }

    /// <summary>The result for changes that were found, and perhaps added to.</summary>
    public DiffResult ToResult(PropertyChanges changes, PropertyMap newInputs)
    {
        if (changes.Detailed.Count == 0) return DiffResult.NoChange with { Detailed = changes.Detailed };
        var replaces = changes.Replaces;
        return new DiffResult(DiffChanges.Some, replaces, replaces.Count > 0 && HasChosenName(newInputs), changes.Detailed);
    }

    // Two objects with the same chosen name must not exist at once, so the old one is deleted first.
    private bool HasChosenName(PropertyMap newInputs)
    {
        if (!schema.HasName) return false;
        return newInputs.ValueOrNull(PropertyNames.Defaults) is not PropertyValue.ListValue defaults
            || !defaults.Items.Contains(PropertyValue.Of("name"));
    }
}
