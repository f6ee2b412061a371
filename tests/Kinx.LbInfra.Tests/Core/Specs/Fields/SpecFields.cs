using System.Reflection;
using System.Text.Json;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Tests.Core.Specs.Fields;

/// <summary>The YAML keys of a spec that mean something here.</summary>
internal static class SpecFields
{
    public static IEnumerable<string> Of(Type spec) =>
        spec.GetProperties()
            .Where(property => property.CanWrite && property.Name != nameof(ISpec.Path))
            .Where(property => !property.IsDefined(typeof(IgnoredAttribute)) && !property.IsDefined(typeof(RefusedAttribute)))
            .Select(property =>
                property.GetCustomAttribute<YamlKeyAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
