using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>One property of a resource type. Source: measurements of the published plugin.</summary>
/// <param name="Name">In camelCase, as in programs: <c>securityGroupIds</c>.</param>
internal sealed record PropertySchema(string Name, PropertyKind Kind)
{
    private readonly string? _serviceName;

    /// <summary>The name in the plugin's messages; default: the name in snake_case.</summary>
    public string ServiceName { get => _serviceName ?? PropertyNames.ToSnake(Name); init => _serviceName = value; }

    public bool Required { get; init; }

    /// <summary>The service fills it in when it is not given, so removing it from the program changes nothing.</summary>
    public bool Computed { get; init; }

    /// <summary>A change needs a new object.</summary>
    public bool Replaces { get; init; }

    /// <summary>Always a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>What Check fills in when it is not given; null: nothing.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>What the state holds when it is not given; null: the null value.</summary>
    public PropertyValue? Unset { get; init; }

    /// <summary>Fields of an object, or of the objects in a list or set.</summary>
    public IReadOnlyList<PropertySchema> Fields { get; init; } = [];

    /// <summary>The field that identifies an object of a set; null: all of them together.</summary>
    public string? Key { get; init; }

    /// <summary>A list with one value counts as the value.</summary>
    public bool TakesListOfOne { get; init; }

    /// <summary>The service's API has a set, so messages name the object and not its fields.</summary>
    public bool IsSetInService { get; init; }

    /// <summary>Names of properties that cannot be given together with this one.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    /// <summary>Names of properties that must be given together with this one.</summary>
    public IReadOnlyList<string> RequiredWith { get; init; } = [];

    /// <summary>Returns why a text is not allowed; null: it is.</summary>
    public Func<string, string?>? RejectText { get; init; }

    /// <summary>Returns why a number is not allowed; null: it is.</summary>
    public Func<long, string?>? RejectNumber { get; init; }

    /// <summary>Returns what the state holds of a given text, for example a hash; null: the text itself.</summary>
    public Func<string, string>? InState { get; init; }

    /// <summary>Returns whether two different texts mean the same; null: they never do.</summary>
    public Func<string, string, bool>? SameMeaning { get; init; }

    public bool IsCollection => Kind is PropertyKind.TextMap or PropertyKind.TextSet or PropertyKind.ObjectList or PropertyKind.ObjectSet;

    /// <summary>Whether adding or removing the whole property needs a new object.</summary>
    public bool WholeReplaces => Replaces || Fields.Any(item => item.Replaces);

    /// <summary>What the state holds of a field that is not given.</summary>
    public PropertyValue Zero => Kind switch
    {
        PropertyKind.Text => PropertyValue.Of(""),
        PropertyKind.Bool => PropertyValue.Of(false),
        PropertyKind.Integer => PropertyValue.Of(0),
        PropertyKind.TextSet or PropertyKind.ObjectList or PropertyKind.ObjectSet => PropertyValue.Of([]),
        _ => PropertyValue.Null,
    };
}
