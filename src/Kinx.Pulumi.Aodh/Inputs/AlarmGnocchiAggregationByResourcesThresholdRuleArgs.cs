using Pulumi;

namespace Kinx.Pulumi.Aodh.Inputs;

/// <summary>The rule of an alarm on a metric that is aggregated over resources.</summary>
public sealed class AlarmGnocchiAggregationByResourcesThresholdRuleArgs : ResourceArgs
{
    /// <summary>How the measures of a period are combined into one value, such as <c>mean</c> or <c>rate:mean</c>.</summary>
    [Input("aggregationMethod", required: true)]
    public Input<string> AggregationMethod { get; set; } = null!;

    /// <summary><c>lt</c>, <c>le</c>, <c>eq</c>, <c>ne</c>, <c>ge</c> or <c>gt</c>. Default: <c>eq</c>.</summary>
    [Input("comparisonOperator")]
    public Input<string>? ComparisonOperator { get; set; }

    /// <summary>Periods in a row that must agree. Default: 1.</summary>
    [Input("evaluationPeriods")]
    public Input<int>? EvaluationPeriods { get; set; }

    /// <summary>Length of a period in seconds; the metric's archive policy must have this granularity. Default: 60.</summary>
    [Input("granularity")]
    public Input<int>? Granularity { get; set; }

    /// <summary>Name of the metric, such as <c>network.incoming.packets</c>.</summary>
    [Input("metric", required: true)]
    public Input<string> Metric { get; set; } = null!;

    /// <summary>Which resources count: a query of Gnocchi in JSON.</summary>
    [Input("query", required: true)]
    public Input<string> Query { get; set; } = null!;

    /// <summary>Type of the resources, such as <c>instance_network_interface</c>.</summary>
    [Input("resourceType", required: true)]
    public Input<string> ResourceType { get; set; } = null!;

    /// <summary>The threshold, in the unit of the aggregated metric.</summary>
    [Input("threshold", required: true)]
    public Input<double> Threshold { get; set; } = null!;
}
