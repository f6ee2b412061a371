using System.Text.Json;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.Pulumi.Aodh;
using Kinx.Pulumi.Aodh.Inputs;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>The alarm on the packets that a node receives on its L3 port, with the settings of the site.</summary>
internal static class PacketAlarm
{
    // Neutron's agents name the device of a port "tap" and the start of its id. Ceilometer uses that as the name of the interface.
    private const string TapPrefix = "tap";
    private const int TapIdLength = 11;

    /// <summary>Declares the alarm.</summary>
    /// <param name="node">The node to watch.</param>
    /// <param name="policy">The site's threshold and actions.</param>
    /// <param name="instance">The node's VM.</param>
    /// <param name="parent">The component that the alarm belongs to.</param>
    public static Alarm Create(NodeArgs node, AlarmSpec policy, Instance instance, Resource parent) => new(
        $"{node.Name}-pps",
        new AlarmArgs
        {
            Name = $"{node.Name}-pps",
            Description = $"Packets per second of node {node.Name} of load balancer {node.LoadBalancer.Spec.Name}",
            Type = "gnocchi_aggregation_by_resources_threshold",
            GnocchiAggregationByResourcesThresholdRule = new AlarmGnocchiAggregationByResourcesThresholdRuleArgs
            {
                Metric = "network.incoming.packets",
                // The counter is polled once per period, so this is its increase in a period.
                AggregationMethod = "rate:mean",
                Granularity = policy.Period,
                EvaluationPeriods = policy.EvaluationPeriods,
                ComparisonOperator = "gt",
                Threshold = (double)policy.PacketsPerSecond * policy.Period,
                ResourceType = "instance_network_interface",
                Query = Output.Tuple(instance.Id, node.Ports.L3.Id).Apply(ids => Query(ids.Item1, ids.Item2)),
            },
            AlarmActions = policy.AlarmActions.ToArray(),
            OkActions = policy.OkActions.ToArray(),
        },
        // Deleting the alarm loses nothing, so it is never protected.
        new CustomResourceOptions { Parent = parent, Protect = false });

    // Gnocchi's query for the interface of the L3 port.
    private static string Query(string instanceId, string portId) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["and"] = new[] { Equal("instance_id", instanceId), Equal("name", $"{TapPrefix}{portId[..TapIdLength]}") },
    });

    private static Dictionary<string, object> Equal(string attribute, string value) =>
        new() { ["="] = new Dictionary<string, string> { [attribute] = value } };
}
