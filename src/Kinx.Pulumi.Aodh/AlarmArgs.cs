using Pulumi;

namespace Kinx.Pulumi.Aodh;

/// <summary>Inputs of an <see cref="Alarm"/>: the fields of Aodh's API.</summary>
public sealed class AlarmArgs : ResourceArgs
{
    [Input("alarmActions")]
    private InputList<string>? _alarmActions;

    /// <summary>URLs that are called when the alarm is raised.</summary>
    public InputList<string> AlarmActions
    {
        get => _alarmActions ??= [];
        set => _alarmActions = value;
    }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>False: the alarm is not evaluated. Default: true.</summary>
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    /// <summary>What is measured and compared; required by the type <c>gnocchi_aggregation_by_resources_threshold</c>.</summary>
    [Input("gnocchiAggregationByResourcesThresholdRule")]
    public Input<Inputs.AlarmGnocchiAggregationByResourcesThresholdRuleArgs>? GnocchiAggregationByResourcesThresholdRule { get; set; }

    [Input("insufficientDataActions")]
    private InputList<string>? _insufficientDataActions;

    /// <summary>URLs that are called when there is too little data to tell.</summary>
    public InputList<string> InsufficientDataActions
    {
        get => _insufficientDataActions ??= [];
        set => _insufficientDataActions = value;
    }

    /// <summary>Name of the alarm; need not be unique in Aodh. Default: derived from the name of the resource.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("okActions")]
    private InputList<string>? _okActions;

    /// <summary>URLs that are called when the alarm is over.</summary>
    public InputList<string> OkActions
    {
        get => _okActions ??= [];
        set => _okActions = value;
    }

    /// <summary>The project that owns the alarm; any other than one's own needs administrator rights. Default: the provider's.</summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>True: actions are repeated at every evaluation while the state lasts. Default: false.</summary>
    [Input("repeatActions")]
    public Input<bool>? RepeatActions { get; set; }

    /// <summary><c>low</c>, <c>moderate</c> or <c>critical</c>. Default: <c>low</c>.</summary>
    [Input("severity")]
    public Input<string>? Severity { get; set; }

    /// <summary>
    /// <c>ok</c>, <c>alarm</c> or <c>insufficient data</c>; Aodh changes it with every evaluation. Default: <c>insufficient data</c>.
    /// </summary>
    [Input("state")]
    public Input<string>? State { get; set; }

    [Input("timeConstraints")]
    private InputList<Inputs.AlarmTimeConstraintArgs>? _timeConstraints;

    /// <summary>Times at which the alarm is evaluated; none: always.</summary>
    public InputList<Inputs.AlarmTimeConstraintArgs> TimeConstraints
    {
        get => _timeConstraints ??= [];
        set => _timeConstraints = value;
    }

    /// <summary>
    /// Type of the alarm; a change replaces it. The only one with a rule here is <c>gnocchi_aggregation_by_resources_threshold</c>.
    /// </summary>
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;

    /// <summary>The user who owns the alarm; any other than oneself needs administrator rights. Default: the provider's.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }
}
