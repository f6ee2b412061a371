using Pulumi;

namespace Kinx.Pulumi.Aodh.Outputs;

/// <summary>The rule of an alarm on a metric that is aggregated over resources.</summary>
[OutputType]
public sealed class AlarmGnocchiAggregationByResourcesThresholdRule
{
    /// <summary>How the measures of a period are combined into one value, such as <c>mean</c> or <c>rate:mean</c>.</summary>
    public readonly string AggregationMethod;

    /// <summary><c>lt</c>, <c>le</c>, <c>eq</c>, <c>ne</c>, <c>ge</c> or <c>gt</c>. Default: <c>eq</c>.</summary>
    public readonly string? ComparisonOperator;

    /// <summary>Periods in a row that must agree. Default: 1.</summary>
    public readonly int? EvaluationPeriods;

    /// <summary>Length of a period in seconds; the metric's archive policy must have this granularity. Default: 60.</summary>
    public readonly int? Granularity;

    /// <summary>Name of the metric, such as <c>network.incoming.packets</c>.</summary>
    public readonly string Metric;

    /// <summary>Which resources count: a query of Gnocchi in JSON.</summary>
    public readonly string Query;

    /// <summary>Type of the resources, such as <c>instance_network_interface</c>.</summary>
    public readonly string ResourceType;

    /// <summary>The threshold, in the unit of the aggregated metric.</summary>
    public readonly double Threshold;

    [OutputConstructor]
    private AlarmGnocchiAggregationByResourcesThresholdRule(
        string aggregationMethod,
        string? comparisonOperator,
        int? evaluationPeriods,
        int? granularity,
        string metric,
        string query,
        string resourceType,
        double threshold)
    {
        AggregationMethod = aggregationMethod;
        ComparisonOperator = comparisonOperator;
        EvaluationPeriods = evaluationPeriods;
        Granularity = granularity;
        Metric = metric;
        Query = query;
        ResourceType = resourceType;
        Threshold = threshold;
    }
}
