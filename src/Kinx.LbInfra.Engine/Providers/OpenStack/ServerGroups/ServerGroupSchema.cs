using System.Globalization;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.ServerGroups;

/// <summary><c>openstack:compute/serverGroup:ServerGroup</c>, as the published plugin 5.5.1 has it. Every change replaces.</summary>
internal static class ServerGroupSchema
{
    private static readonly PropertySchema[] Rules =
    [
        new("maxServerPerHost", PropertyKind.Integer)
        {
            Replaces = true,
            RejectNumber = number => number < 1
                ? string.Create(CultureInfo.InvariantCulture, $"expected rules.0.max_server_per_host to be at least (1), got {number}")
                : null,
        },
    ];

    public static readonly ResourceSchema Schema = new(
        "openstack:compute/serverGroup:ServerGroup",
        [
            new("name", PropertyKind.Text) { Replaces = true },
            new("policies", PropertyKind.Text) { Replaces = true, TakesListOfOne = true },
            new("region", PropertyKind.Text) { Computed = true, Replaces = true },
            new("rules", PropertyKind.Object) { Computed = true, Replaces = true, Fields = Rules },
            new("valueSpecs", PropertyKind.TextMap) { Replaces = true },
        ])
    {
        Outputs = ["members"],
    };
}
