namespace Pulumi.Runtime;

/// <summary>Resolves dependencies for the engine: a component stands for the custom resources below it.</summary>
internal static class ResourceGraph
{
    /// <summary>The URNs to depend on, in ordinal order, without that of the dependent itself.</summary>
    public static async Task<IReadOnlyCollection<string>> UrnsAsync(IEnumerable<Resource> resources, Resource dependent)
    {
        var custom = new HashSet<CustomResource>();
        foreach (var resource in resources) Expand(resource, custom, []);
        if (dependent is CustomResource self) custom.Remove(self);

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in custom) urns.Add((await resource.Urn.Data).Value ?? "");
        return urns;
    }

    /// <summary>Collects custom resources, but not those below another one.</summary>
    public static void Expand(Resource resource, HashSet<CustomResource> custom, HashSet<Resource> seen)
    {
        if (!seen.Add(resource)) return;
        if (resource is CustomResource found)
        {
            custom.Add(found);
            return;
        }

        foreach (var child in resource.Children) Expand(child, custom, seen);
    }
}
