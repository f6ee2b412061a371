using Wire = Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>Aliases in the engine's form. The engine fills in the parts that are left out.</summary>
internal static class AliasSpec
{
    public static async Task<Wire.Alias> WriteAsync(Alias alias)
    {
        if (alias.Urn is { } urn) return new Wire.Alias { Urn = urn };

        var spec = new Wire.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name) ?? "",
            Type = await TextAsync(alias.Type) ?? "",
            Stack = await TextAsync(alias.Stack) ?? "",
            Project = await TextAsync(alias.Project) ?? "",
        };
        if (alias.Parent is { } former) spec.ParentUrn = (await former.Urn.Data).Value;
        else if (alias.ParentUrn is { } formerUrn) spec.ParentUrn = await TextAsync(formerUrn) ?? "";
        else spec.NoParent = alias.NoParent;
        return new Wire.Alias { Spec = spec };
    }

    /// <summary>The resource's own aliases, without those that are not known in this preview.</summary>
    public static async Task<IReadOnlyList<Alias>> KnownAsync(Resource resource)
    {
        var known = new List<Alias>();
        foreach (var alias in resource.Aliases)
        {
            if (await alias.ToOutput().Data is { IsKnown: true, Value: { } value }) known.Add(value);
        }

        return known;
    }

    /// <summary>Null for what is not given, or not known.</summary>
    public static async Task<string?> TextAsync(Input<string>? input) => (await input.ToOutput().Data).Value;
}
