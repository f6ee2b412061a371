using System.Text.RegularExpressions;
using Kinx.Pulumi.Aodh;
using Kinx.Pulumi.Aodh.Inputs;
using Pulumi;
using Pulumi.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>The resource class of an alarm has the fields that Aodh's API takes (its documentation, "Alarms", version 2).</summary>
public sealed partial class AlarmResourceTests
{
    private static readonly string[] Fields =
    [
        "alarm_actions", "description", "enabled", "gnocchi_aggregation_by_resources_threshold_rule", "insufficient_data_actions", "name",
        "ok_actions", "project_id", "repeat_actions", "severity", "state", "time_constraints", "type", "user_id",
    ];

    private static readonly string[] RuleFields =
    [
        "aggregation_method", "comparison_operator", "evaluation_periods", "granularity", "metric", "query", "resource_type", "threshold",
    ];

    [Fact]
    public async Task Alarm_EveryField_ReachesTheProviderUnderItsName()
    {
        var mocks = new ProviderMocks(preview: false);

        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => { _ = new Alarm("pps", EveryField()); });

        var alarm = mocks.Resources.ShouldHaveSingleItem();
        alarm.Type.ShouldBe("aodh:index/alarm:Alarm");
        Names(alarm.Inputs.Keys).ShouldBe(Fields);
        Names(MockedStack.Map(alarm.Inputs["gnocchiAggregationByResourcesThresholdRule"]).Keys).ShouldBe(RuleFields);
        Names(MockedStack.Map(MockedStack.List(alarm, "timeConstraints").Single()).Keys)
            .ShouldBe(["description", "duration", "name", "start", "timezone"]);
    }

    private static AlarmArgs EveryField() => new()
    {
        AlarmActions = { "https://alarms.example.com/raised" },
        Description = "packets",
        Enabled = true,
        GnocchiAggregationByResourcesThresholdRule = new AlarmGnocchiAggregationByResourcesThresholdRuleArgs
        {
            AggregationMethod = "rate:mean",
            ComparisonOperator = "gt",
            EvaluationPeriods = 3,
            Granularity = 60,
            Metric = "network.incoming.packets",
            Query = "{}",
            ResourceType = "instance_network_interface",
            Threshold = 600_000,
        },
        InsufficientDataActions = { "https://alarms.example.com/unknown" },
        Name = "pps",
        OkActions = { "https://alarms.example.com/over" },
        ProjectId = "p",
        RepeatActions = false,
        Severity = "low",
        State = "ok",
        TimeConstraints =
        {
            new AlarmTimeConstraintArgs
            {
                Description = "at night", Duration = 3600, Name = "night", Start = "0 23 * * *", Timezone = "Asia/Seoul",
            },
        },
        Type = "gnocchi_aggregation_by_resources_threshold",
        UserId = "u",
    };

    // The wire's names as the API writes them.
    private static IEnumerable<string> Names(IEnumerable<string> keys) =>
        keys.Select(key => Capital().Replace(key, match => $"_{match.Value.ToLowerInvariant()}")).Order(StringComparer.Ordinal);

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
