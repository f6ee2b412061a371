using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>Makes entries of the state from what the program wants.</summary>
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

    /// <summary>The new entry for the object that there is.</summary>
    public static ResourceState Continue(ResourceState old, ResourceState @new) => @new with
    {
        Id = old.Id,
        Outputs = SecretOutputs.Mark(old.Outputs, @new.AdditionalSecretOutputs),
        Created = old.Created,
        Modified = old.Modified,
        Others = old.Others,
    };

    /// <summary>The old entry itself if the new one says the same, so that nothing has to be written.</summary>
    public static ResourceState Unchanged(ResourceState old, ResourceState @new) => SaysTheSame(old, @new) ? old : @new;

    private static bool SaysTheSame(ResourceState a, ResourceState b) =>
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

    /// <summary>SDKs name dependencies in no fixed order.</summary>
    private static bool SameUrns(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.SequenceEqual(b) || a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal));
}
