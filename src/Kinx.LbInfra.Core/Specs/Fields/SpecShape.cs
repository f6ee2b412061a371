using System.Collections.Concurrent;
using System.Reflection;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The fields of a spec record, in the order of its declaration.</summary>
internal sealed class SpecShape
{
    private static readonly ConcurrentDictionary<Type, SpecShape> Shapes = new();

    private SpecShape(Type type)
    {
        Type = type;
        Envelope = type.GetCustomAttribute<EnvelopeAttribute>()?.Key;
        // Properties without a setter are computed from other fields; the path is the position in the file.
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.Name != nameof(ISpec.Path))
            .OrderBy(property => property.MetadataToken)
            .Select(property => new SpecField(property))];
    }

    public Type Type { get; }

    public IReadOnlyList<SpecField> Fields { get; }

    /// <summary>The key that Octavia's request bodies have around the object; null if they have none.</summary>
    public string? Envelope { get; }

    public static SpecShape Of(Type type) => Shapes.GetOrAdd(type, static t => new SpecShape(t));

    /// <summary>An instance with every default in place.</summary>
    public object Create(YamlPath path)
    {
        var spec = Activator.CreateInstance(Type)!;
        Type.GetProperty(nameof(ISpec.Path))!.SetValue(spec, path);
        return spec;
    }
}
