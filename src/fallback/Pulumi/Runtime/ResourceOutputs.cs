using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>The output properties of one resource: created when it is declared, completed when the engine has answered.</summary>
internal sealed class ResourceOutputs
{
    private readonly Resource _resource;
    private readonly OutputPromise<string> _urn = new();
    private readonly OutputPromise<string>? _id;
    private readonly Dictionary<string, IOutputPromise> _properties = new(StringComparer.Ordinal);

    /// <summary>Creates every output. A component's own constructor assigns what it declares beyond the URN.</summary>
    public ResourceOutputs(Resource resource)
    {
        _resource = resource;
        if (resource is not CustomResource) return;

        _id = new OutputPromise<string>();
        foreach (var member in OutputMembers.Of(resource.GetType()))
        {
            if (member.Name == Wire.UrnKey) continue;
            var promise = member.Name == Wire.IdKey ? _id : Promise(member.ValueType);
            if (promise != _id) _properties.Add(member.Name, promise);
            member.Property.SetValue(resource, promise.Output);
        }
    }

    public Output<string> Urn => _urn.Typed;

    /// <summary>Completes the outputs from the engine's answer.</summary>
    /// <param name="id">Empty: there is none yet, so the id is unknown.</param>
    /// <param name="missingIsKnown">Whether an output that the answer lacks gets its type's default; otherwise it is unknown.</param>
    public void Complete(
        string urn,
        string id,
        Struct? properties,
        Func<string, ImmutableHashSet<Resource>> dependencies,
        bool missingIsKnown,
        Action<string> warn)
    {
        ImmutableHashSet<Resource> self = [_resource];
        _urn.Keep(new PlainValue(urn, true, false), self, warn, "");
        _id?.Keep(new PlainValue(id, id.Length > 0, false), self, warn, "");
        foreach (var (name, promise) in _properties)
        {
            var value = properties is not null && properties.Fields.TryGetValue(name, out var field)
                ? Deserializer.Deserialize(field)
                : new PlainValue(null, missingIsKnown, false);
            promise.Keep(value, self.Union(dependencies(name)), warn, $"{_resource.GetType().Name}.{name}");
        }
    }

    /// <summary>Fails every output: what uses one fails with the same exception.</summary>
    public void Fail(Exception exception)
    {
        _urn.Fail(exception);
        _id?.Fail(exception);
        foreach (var promise in _properties.Values) promise.Fail(exception);
    }

    private static IOutputPromise Promise(System.Type valueType) =>
        (IOutputPromise)Activator.CreateInstance(typeof(OutputPromise<>).MakeGenericType(valueType))!;
}
