namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>A resource type: its inputs, its further outputs, and how long its operations may take.</summary>
internal sealed record ResourceSchema(string Type, IReadOnlyList<PropertySchema> Properties)
{
    /// <summary>Outputs that are no inputs, without <c>id</c>.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Unset: the published plugin keeps no timeout of this operation in the state.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    public TimeSpan? UpdateTimeout { get; init; }

    public TimeSpan? DeleteTimeout { get; init; }

    public PropertySchema? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);

    /// <summary>Objects of the type have names, so that Check makes one up when none is given.</summary>
    public bool HasName => Find("name") is not null;
}
