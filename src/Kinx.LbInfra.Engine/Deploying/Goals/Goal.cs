using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>A resource as the program declares it.</summary>
internal sealed record Goal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required bool Custom { get; init; }

    public string? Parent { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary><c>URN::id</c>; empty: the default provider of the package.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The package's version; may be empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>Null: the parent decides.</summary>
    public bool? Protect { get; init; }

    /// <summary>Null: the parent decides.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Null: the provider decides.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public string? DeletedWith { get; init; }

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } = ResourceState.NoDependencies;

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public bool IsProvider => Custom && ProviderType.Is(Type);

    /// <summary>The package that the type belongs to.</summary>
    public string Package => ProviderType.PackageOf(Type);
}
