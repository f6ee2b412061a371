using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>Changes of tags. Only the program's own tags are added and removed; tags that others added stay.</summary>
internal static class TagChange
{
    /// <summary>All tags that the object has to have.</summary>
    public static IReadOnlyList<string> Wanted(PropertyMap state, PropertyMap inputs)
    {
        var ours = new Given(state).Texts("tags") ?? [];
        var foreign = (new Given(state).Texts("allTags") ?? []).Except(ours);
        return Sorted(foreign.Union(new Given(inputs).Texts("tags") ?? []));
    }

    /// <summary>The program's tags that a refresh still finds.</summary>
    public static PropertyValue Kept(PropertyMap state, IReadOnlyList<string> actual) =>
        PropertyValue.Of(Sorted((new Given(state).Texts("tags") ?? []).Intersect(actual)).Select(PropertyValue.Of));

    public static IReadOnlyList<string> Sorted(IEnumerable<string> tags) => [.. tags.Order(StringComparer.Ordinal)];
}
