using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>A resource type: its inputs, its further outputs, and the time limits of its operations.</summary>
internal sealed record ResourceSchema(string Type, IReadOnlyList<PropertySchema> Properties)
{
    /// <summary>The outputs that are not inputs, without <c>id</c>.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Null: the published plugin keeps no limit for creations in the state.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    /// <summary>Null: the published plugin keeps no limit for updates in the state.</summary>
    public TimeSpan? UpdateTimeout { get; init; }

    /// <summary>Null: the published plugin keeps no limit for deletions in the state.</summary>
    public TimeSpan? DeleteTimeout { get; init; }

    /// <summary>Whether objects of the type have a name. Check generates one if none is given.</summary>
    public bool HasName => Properties.Any(property => property.Name == "name");

    /// <summary>The values, with those secret that the type always keeps secret.</summary>
    public PropertyMap WithSecrets(PropertyMap values) =>
        Properties.Where(property => property.Secret && values.ContainsKey(property.Name))
            .Aggregate(values, (map, property) => map.Set(property.Name, PropertyValue.SecretOf(map[property.Name])));
}
