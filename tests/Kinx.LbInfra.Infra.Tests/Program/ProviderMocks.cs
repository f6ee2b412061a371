using System.Collections.Concurrent;
using System.Globalization;
using Pulumi.Testing;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>Answers as the providers do: ids and addresses in an update, neither in a preview.</summary>
internal sealed class ProviderMocks(bool preview) : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();

    public bool IsPreview => preview;

    public IReadOnlyList<MockResourceArgs> Resources => [.. _resources];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        if (preview) return Task.FromResult(((string?)null, (object)args.Inputs));
        object state = args.Type == "openstack:networking/port:Port"
            ? args.Inputs.SetItem("allFixedIps", Addresses(args.Name!))
            : args.Inputs;
        return Task.FromResult(((string?)$"id-of-{args.Name}", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        var asked = args.Args.GetValueOrDefault("name") ?? args.Args.GetValueOrDefault("subnetId");
        return Task.FromResult<object>(new Dictionary<string, object> { ["id"] = $"id-of-{asked}", ["networkId"] = $"network-of-{asked}" });
    }

    // web-b-l3 is the second node's. Neutron guarantees no order, and the L3 network has other subnets too.
    private static string[] Addresses(string port)
    {
        var parts = port.Split('-');
        var last = (10 + parts[1][0] - 'a').ToString(CultureInfo.InvariantCulture);
        if (parts[2] == "mgmt") return [$"192.168.5.{last}"];
        return [$"198.18.0.{last}", $"2001:db8:99::{last}", $"172.20.0.{last}", $"2001:db8:20::{last}"];
    }
}
