using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>Tags that somebody else has put on an object stay: only those of the program are added and taken away.</summary>
internal static class TagChange
{
    /// <summary>All tags that the object shall have.</summary>
    public static IReadOnlyList<string> Wanted(PropertyMap state, PropertyMap inputs)
    {
        var ours = new Given(state).Texts("tags") ?? [];
        var foreign = (new Given(state).Texts("allTags") ?? []).Except(ours);
        return Sorted(foreign.Union(new Given(inputs).Texts("tags") ?? []));
    }

    /// <summary>What a refresh says of the program's tags: those that are still there.</summary>
    public static PropertyValue Kept(PropertyMap state, IReadOnlyList<string> actual) =>
        PropertyValue.Of(Sorted((new Given(state).Texts("tags") ?? []).Intersect(actual)).Select(PropertyValue.Of));

    public static IReadOnlyList<string> Sorted(IEnumerable<string> tags) => [.. tags.Order(StringComparer.Ordinal)];
}
