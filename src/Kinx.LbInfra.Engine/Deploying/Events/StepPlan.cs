using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>A step for views. Its secrets are masked as <c>[secret]</c>.</summary>
public sealed record StepPlan
{
    /// <summary>What the step does; never <see cref="StepKind.Replace"/>.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The resource's URN.</summary>
    public required string Urn { get; init; }

    /// <summary>The resource's type, such as <c>openstack:networking/port:Port</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The resource's name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>The properties that change, in ordinal order of their paths; empty for creations and deletions.</summary>
    public required IReadOnlyList<ChangedProperty> Diffs { get; init; }

    /// <summary>The top-level properties that cause a replacement.</summary>
    public required IReadOnlyList<string> ReplaceKeys { get; init; }

    /// <summary>The inputs that the program declares; null for deletions.</summary>
    public PropertyMap? Inputs => New?.Inputs;

    /// <summary>Whether the resource is a provider that the engine made by itself. Such steps are neither shown nor counted.</summary>
    public bool IsDefaultProvider => ProviderType.Is(Type) && (New ?? Old) is { Parent: null };

    /// <summary>Null for creations.</summary>
    internal ResourceState? Old { get; init; }

    /// <summary>Null for deletions. In a preview outputs may be unknown.</summary>
    internal ResourceState? New { get; init; }
}
