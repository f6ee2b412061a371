using System.Collections.Immutable;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>
/// An entry of the state: what is known about one resource. The members are those of Pulumi's checkpoint, version 3. Source:
/// <c>sdk/go/common/apitype/core.go</c>, <c>ResourceV3</c>.
/// </summary>
/// <remarks>Entries are identified by reference, since two have the same URN during a replacement.</remarks>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    /// <summary>False: a component, which no provider manages.</summary>
    public required bool Custom { get; init; }

    /// <summary>Empty for components.</summary>
    public string Id { get; init; } = "";

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public string? Parent { get; init; }

    /// <summary>The resource was replaced; this old object still has to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>The object was deleted for a replacement; the new one still has to be created.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Only read; the stack does not manage it.</summary>
    public bool External { get; init; }

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public string? DeletedWith { get; init; }

    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>The URNs that each top-level input depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } = NoDependencies;

    /// <summary>Why the object, which exists, is incomplete.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary><c>URN::id</c> of the provider; null for components and providers.</summary>
    public string? Provider { get; init; }

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>RFC 3339; null: unknown.</summary>
    public string? Created { get; init; }

    /// <summary>RFC 3339; the last create, update or refresh that changed the entry.</summary>
    public string? Modified { get; init; }

    /// <summary>Members that this engine does not use. Written back as they were read.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Others { get; init; } = NoOthers;

    /// <summary>The name in the program.</summary>
    public string Name => Model.Urn.NameOf(Urn);

    public bool IsProvider => ProviderType.Is(Type);

    /// <summary>How its resources refer to this provider: <c>URN::id</c>.</summary>
    public string AsProvider => new ProviderReference(Urn, Id).ToString();

    /// <summary>Every URN that must come before this entry and must not be deleted before it.</summary>
    public IEnumerable<string> References()
    {
        if (Parent is not null) yield return Parent;
        if (Provider is not null) yield return ProviderReference.Parse(Provider).Urn;
        if (DeletedWith is not null) yield return DeletedWith;
        foreach (var urn in Dependencies) yield return urn;
        foreach (var urn in PropertyDependencies.Values.SelectMany(urns => urns)) yield return urn;
    }

    internal static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoDependencies =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    internal static readonly ImmutableSortedDictionary<string, JsonElement> NoOthers =
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);
}
