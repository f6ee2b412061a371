using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>The option <c>additionalSecretOutputs</c>.</summary>
internal static class SecretOutputs
{
    public static PropertyMap Mark(PropertyMap outputs, ImmutableArray<string> names) =>
        names.Aggregate(outputs, (map, name) => map.TryGetValue(name, out var value) ? map.Set(name, PropertyValue.SecretOf(value)) : map);
}
