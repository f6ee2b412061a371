using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>One property of a resource type: a line of the tables that the published plugin was measured into.</summary>
/// <param name="Name">As programs write it, such as <c>securityGroupIds</c>.</param>
internal sealed record PropertySchema(string Name, PropertyKind Kind)
{
    private readonly string? _serviceName;

    /// <summary>As the plugin's messages write it; unset: the name in snake case.</summary>
    public string ServiceName { get => _serviceName ?? PropertyNames.ToSnake(Name); init => _serviceName = value; }

    public bool Required { get; init; }

    /// <summary>The service fills it in when it is not given, so taking it away changes nothing.</summary>
    public bool Computed { get; init; }

    /// <summary>A change needs a new object.</summary>
    public bool Replaces { get; init; }

    /// <summary>Always a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>What Check puts in when it is not given.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>What the state holds when it is not given; unset: null.</summary>
    public PropertyValue? Unset { get; init; }

    /// <summary>Fields of an object, or of the objects in a list or set.</summary>
    public IReadOnlyList<PropertySchema> Fields { get; init; } = [];

    /// <summary>The field by which an object of a set is recognised; unset: all of them.</summary>
    public string? Key { get; init; }

    /// <summary>A list of one value is taken for the value.</summary>
    public bool TakesListOfOne { get; init; }

    /// <summary>An object whose fields are not told apart in messages, because the service's API has a set.</summary>
    public bool IsSetInService { get; init; }

    /// <summary>Names of properties that cannot be given together with this one.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    /// <summary>Names of properties that must be given together with this one.</summary>
    public IReadOnlyList<string> RequiredWith { get; init; } = [];

    /// <summary>Why a text is not allowed; null: it is.</summary>
    public Func<string, string?>? RejectText { get; init; }

    /// <summary>Why a number is not allowed; null: it is.</summary>
    public Func<long, string?>? RejectNumber { get; init; }

    /// <summary>How a given text is kept in the state (a hash of it, say); unset: as it is.</summary>
    public Func<string, string>? InState { get; init; }

    /// <summary>True: two different texts mean the same.</summary>
    public Func<string, string, bool>? SameMeaning { get; init; }

    public bool IsCollection => Kind is PropertyKind.TextMap or PropertyKind.TextSet or PropertyKind.ObjectList or PropertyKind.ObjectSet;

    public bool IsSet => Kind is PropertyKind.TextSet or PropertyKind.ObjectSet || IsSetInService;

    /// <summary>True: giving or taking away the whole property needs a new object.</summary>
    public bool WholeReplaces => Replaces || Fields.Any(item => item.Replaces);

    /// <summary>What stands for "not given" in an object of the state.</summary>
    public PropertyValue Zero => Kind switch
    {
        PropertyKind.Text => PropertyValue.Of(""),
        PropertyKind.Bool => PropertyValue.Of(false),
        PropertyKind.Integer => PropertyValue.Of(0),
        PropertyKind.TextSet or PropertyKind.ObjectList or PropertyKind.ObjectSet => PropertyValue.Of([]),
        _ => PropertyValue.Null,
    };
}
