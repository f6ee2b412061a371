using System.Collections.Immutable;
using Pulumi;

namespace Kinx.Pulumi.Aodh;

/// <summary>An alarm of Aodh. Its id is Aodh's <c>alarm_id</c>.</summary>
public class Alarm : CustomResource
{
    private const string Token = "aodh:index/alarm:Alarm";

    /// <param name="name">Unique name in the stack.</param>
    /// <param name="args">The fields of the alarm.</param>
    /// <param name="options">Options of the resource.</param>
    public Alarm(string name, AlarmArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args, options)
    {
    }

    /// <summary>URLs that are called when the alarm is raised.</summary>
    [Output("alarmActions")]
    public Output<ImmutableArray<string>> AlarmActions { get; private set; } = null!;

    /// <summary>Text for people.</summary>
    [Output("description")]
    public Output<string> Description { get; private set; } = null!;

    /// <summary>False: the alarm is not evaluated. Default: true.</summary>
    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    /// <summary>What is measured and compared; required by the type <c>gnocchi_aggregation_by_resources_threshold</c>.</summary>
    [Output("gnocchiAggregationByResourcesThresholdRule")]
    public Output<Outputs.AlarmGnocchiAggregationByResourcesThresholdRule?> GnocchiAggregationByResourcesThresholdRule
    {
        get;
        private set;
    } = null!;

    /// <summary>URLs that are called when there is too little data to tell.</summary>
    [Output("insufficientDataActions")]
    public Output<ImmutableArray<string>> InsufficientDataActions { get; private set; } = null!;

    /// <summary>Name of the alarm; need not be unique in Aodh. Default: derived from the name of the resource.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>URLs that are called when the alarm is over.</summary>
    [Output("okActions")]
    public Output<ImmutableArray<string>> OkActions { get; private set; } = null!;

    /// <summary>The project that owns the alarm; any other than one's own needs administrator rights. Default: the provider's.</summary>
    [Output("projectId")]
    public Output<string> ProjectId { get; private set; } = null!;

    /// <summary>True: actions are repeated at every evaluation while the state lasts. Default: false.</summary>
    [Output("repeatActions")]
    public Output<bool> RepeatActions { get; private set; } = null!;

    /// <summary><c>low</c>, <c>moderate</c> or <c>critical</c>. Default: <c>low</c>.</summary>
    [Output("severity")]
    public Output<string> Severity { get; private set; } = null!;

    /// <summary>
    /// <c>ok</c>, <c>alarm</c> or <c>insufficient data</c>; Aodh changes it with every evaluation. Default: <c>insufficient data</c>.
    /// </summary>
    [Output("state")]
    public Output<string> State { get; private set; } = null!;

    /// <summary>Times at which the alarm is evaluated; none: always.</summary>
    [Output("timeConstraints")]
    public Output<ImmutableArray<Outputs.AlarmTimeConstraint>> TimeConstraints { get; private set; } = null!;

    /// <summary>
    /// Type of the alarm; a change replaces it. The only one with a rule here is <c>gnocchi_aggregation_by_resources_threshold</c>.
    /// </summary>
    [Output("type")]
    public Output<string> Type { get; private set; } = null!;

    /// <summary>The user who owns the alarm; any other than oneself needs administrator rights. Default: the provider's.</summary>
    [Output("userId")]
    public Output<string> UserId { get; private set; } = null!;
}
