using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>Makes entries of the state from what the program declares.</summary>
internal static class GoalStates
{
    public static ResourceState New(Goal goal, string urn, PropertyMap inputs, string? provider) => new()
    {
        Urn = urn,
        Type = goal.Type,
        Custom = goal.Custom,
        Inputs = inputs,
        Parent = goal.Parent,
        Protect = goal.Protect ?? false,
        RetainOnDelete = goal.RetainOnDelete ?? false,
        DeletedWith = goal.DeletedWith,
        Dependencies = goal.Dependencies,
        PropertyDependencies = goal.PropertyDependencies,
        Provider = provider,
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        Timeouts = goal.Timeouts,
        IgnoreChanges = goal.IgnoreChanges,
        ReplaceOnChanges = goal.ReplaceOnChanges,
    };

    /// <summary>The new entry for the object that already exists.</summary>
    public static ResourceState Continue(ResourceState old, ResourceState @new) => @new with
    {
        Id = old.Id,
        Outputs = WithSecrets(old.Outputs, @new.AdditionalSecretOutputs),
        Created = old.Created,
        Modified = old.Modified,
        Others = old.Others,
    };

    /// <summary>The old entry itself if the new one equals it, so that nothing has to be written.</summary>
    public static ResourceState Unchanged(ResourceState old, ResourceState @new) => AreEqual(old, @new) ? old : @new;

    /// <summary>The entry with outputs, those secret that <c>additionalSecretOutputs</c> names.</summary>
    public static ResourceState WithOutputs(ResourceState state, PropertyMap outputs) =>
        state with { Outputs = WithSecrets(outputs, state.AdditionalSecretOutputs) };

    private static PropertyMap WithSecrets(PropertyMap outputs, ImmutableArray<string> names) =>
        names.Aggregate(outputs, (map, name) => map.TryGetValue(name, out var value) ? map.Set(name, PropertyValue.SecretOf(value)) : map);

    private static bool AreEqual(ResourceState a, ResourceState b) =>
        a.Inputs.Equals(b.Inputs)
        && a.Outputs.Equals(b.Outputs)
        && a.Parent == b.Parent
        && a.Protect == b.Protect
        && a.RetainOnDelete == b.RetainOnDelete
        && a.DeletedWith == b.DeletedWith
        && a.Provider == b.Provider
        && a.Timeouts == b.Timeouts
        && a.InitErrors.SequenceEqual(b.InitErrors)
        && SameUrns(a.Dependencies, b.Dependencies)
        && a.AdditionalSecretOutputs.SequenceEqual(b.AdditionalSecretOutputs)
        && a.IgnoreChanges.SequenceEqual(b.IgnoreChanges)
        && a.ReplaceOnChanges.SequenceEqual(b.ReplaceOnChanges)
        && SameDependencies(a.PropertyDependencies, b.PropertyDependencies);

    private static bool SameDependencies(
        ImmutableSortedDictionary<string, ImmutableArray<string>> a, ImmutableSortedDictionary<string, ImmutableArray<string>> b) =>
        a.Count == b.Count && a.All(item => b.TryGetValue(item.Key, out var urns) && SameUrns(item.Value, urns));

    // SDKs send dependencies in no fixed order.
    private static bool SameUrns(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.SequenceEqual(b) || a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal));
}
