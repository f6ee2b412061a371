using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to. The value of an unknown output is the type's default and must not be used.</summary>
internal sealed record OutputData<T>(T? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies)
{
    public static OutputData<T> Known(T? value) => new(value, true, false, ImmutableHashSet<Resource>.Empty);

    public static OutputData<T> Unknown(bool isSecret, ImmutableHashSet<Resource> dependencies) =>
        new(default, false, isSecret, dependencies);

    /// <summary>The same value; unknown or secret if the other one is, with the dependencies of both.</summary>
    public OutputData<T> Under<TOuter>(OutputData<TOuter> outer) => new(
        Value, IsKnown && outer.IsKnown, IsSecret || outer.IsSecret, Dependencies.Union(outer.Dependencies));
}
