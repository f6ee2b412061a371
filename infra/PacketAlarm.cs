using System.Text.Json;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.Pulumi.Aodh;
using Kinx.Pulumi.Aodh.Inputs;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>The alarm on the packets that reach a node on its L3 port. Values, periods and actions are the site's.</summary>
internal static class PacketAlarm
{
    // Neutron's agents name a port's device tap and the head of its id; Ceilometer takes that as the name of the network interface.
    private const string TapPrefix = "tap";
    private const int TapIdLength = 11;

    /// <summary>Declares it.</summary>
    /// <param name="node">The node that it watches.</param>
    /// <param name="policy">The site's limits and actions.</param>
    /// <param name="instance">The node's VM.</param>
    /// <param name="parent">The component that it belongs to.</param>
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
                // Of a counter that is polled once a period, so this is its growth in a period.
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
        // Nothing is lost with it, so it is never protected.
        new CustomResourceOptions { Parent = parent, Protect = false });

    // The one network interface that counts, as Gnocchi is asked for it.
    private static string Query(string instanceId, string portId) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["and"] = new[] { Equal("instance_id", instanceId), Equal("name", $"{TapPrefix}{portId[..TapIdLength]}") },
    });

    private static Dictionary<string, object> Equal(string attribute, string value) =>
        new() { ["="] = new Dictionary<string, string> { [attribute] = value } };
}
