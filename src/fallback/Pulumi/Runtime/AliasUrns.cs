namespace Pulumi.Runtime;

/// <summary>
/// Computes the whole former URNs of a resource, including those due to its parents' aliases. Engines that accept alias specs do
/// this themselves; older ones leave it to the program.
/// </summary>
internal static class AliasUrns
{
    private const string Separator = "::";

    /// <summary>First the resource's own aliases, then those due to the parent's former URNs; each once.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Resource resource, DeploymentSettings settings)
    {
        var own = new List<string>();
        foreach (var alias in await AliasSpec.KnownAsync(resource)) own.Add(await UrnAsync(alias, resource, settings));

        var parent = resource.Parent;
        var formerParents = parent is null ? [] : await OfAsync(parent, settings);
        var inherited =
            from formerParent in formerParents
            from self in own.Select(urn => (Name: NameOf(urn), Type: TypeOf(urn)))
                .Prepend((Name: resource.GetResourceName(), Type: resource.GetResourceType()))
            select Under(formerParent, self.Type, FormerName(self.Name, parent!.GetResourceName(), NameOf(formerParent)));
        return [.. own.Concat(inherited).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string> UrnAsync(Alias alias, Resource resource, DeploymentSettings settings)
    {
        if (alias.Urn is { } urn) return urn;

        var name = await AliasSpec.TextAsync(alias.Name) ?? resource.GetResourceName();
        var type = await AliasSpec.TextAsync(alias.Type) ?? resource.GetResourceType();
        if (await ParentAsync(alias, resource) is { } parent) return Under(parent, type, name);

        var stack = await AliasSpec.TextAsync(alias.Stack) ?? settings.Stack;
        var project = await AliasSpec.TextAsync(alias.Project) ?? settings.Project;
        return $"urn:pulumi:{stack}::{project}::{type}::{name}";
    }

    // The former parent's URN; the current parent's if the alias names none. Null for the stack, which is not part of URNs.
    private static async Task<string?> ParentAsync(Alias alias, Resource resource)
    {
        if (await AliasSpec.TextAsync(alias.ParentUrn) is { } urn) return urn;
        var parent = alias.Parent ?? (alias.NoParent ? null : resource.Parent);
        return parent is null or Stack ? null : (await parent.Urn.Data).Value;
    }

    private static string Under(string parent, string type, string name) =>
        $"{parent[..parent.LastIndexOf(Separator, StringComparison.Ordinal)]}${type}::{name}";

    // The name of a child that begins with its parent's name once began with the parent's former name.
    private static string FormerName(string name, string parent, string formerParent) =>
        name.StartsWith(parent, StringComparison.Ordinal) ? formerParent + name[parent.Length..] : name;

    private static string NameOf(string urn) => urn.Split(Separator, 4)[3];

    private static string TypeOf(string urn) => urn.Split(Separator, 4)[2].Split('$')[^1];
}
