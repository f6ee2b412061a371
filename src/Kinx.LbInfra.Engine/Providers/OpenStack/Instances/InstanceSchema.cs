using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary><c>openstack:compute/instance:Instance</c>, as the published plugin 5.5.1 has it.</summary>
internal static class InstanceSchema
{
    private static readonly string[] PowerStates = ["active", "shutoff", "shelved_offloaded", "paused"];

    private static readonly PropertySchema[] Network =
    [
        new("accessNetwork", PropertyKind.Bool),
        new("fixedIpV4", PropertyKind.Text) { Computed = true, Replaces = true },
        new("fixedIpV6", PropertyKind.Text) { Computed = true, Replaces = true },
        new("mac", PropertyKind.Text) { Computed = true },
        new("name", PropertyKind.Text) { Computed = true, Replaces = true },
        new("port", PropertyKind.Text) { Computed = true, Replaces = true },
        new("uuid", PropertyKind.Text) { Computed = true, Replaces = true },
    ];

    private static readonly PropertySchema[] SchedulerHint =
    [
        Replacing("additionalProperties", PropertyKind.TextMap),
        Replacing("buildNearHostIp"),
        Replacing("differentCells", PropertyKind.TextSet) with { ServiceName = "different_cell" },
        Replacing("differentHosts", PropertyKind.TextSet) with { ServiceName = "different_host" },
        Replacing("group"),
        Replacing("queries", PropertyKind.TextSet) with { ServiceName = "query" },
        Replacing("sameHosts", PropertyKind.TextSet) with { ServiceName = "same_host" },
        Replacing("targetCell"),
    ];

    private static readonly PropertySchema[] BlockDevice =
    [
        Replacing("bootIndex", PropertyKind.Integer),
        Replacing("deleteOnTermination", PropertyKind.Bool),
        Replacing("destinationType"),
        Replacing("deviceType"),
        Replacing("diskBus"),
        Replacing("guestFormat"),
        Replacing("multiattach", PropertyKind.Bool),
        Replacing("sourceType") with { Required = true },
        Replacing("uuid"),
        Replacing("volumeSize", PropertyKind.Integer),
        Replacing("volumeType"),
    ];

    private static readonly PropertySchema[] Personality =
        [new("content", PropertyKind.Text) { Required = true }, new("file", PropertyKind.Text) { Required = true }];

    private static readonly PropertySchema[] VendorOptions =
        [new("detachPortsBeforeDestroy", PropertyKind.Bool), new("ignoreResizeConfirmation", PropertyKind.Bool)];

    public static readonly ResourceSchema Schema = new(
        "openstack:compute/instance:Instance",
        [
            new("adminPass", PropertyKind.Text) { Secret = true },
            Replacing("availabilityZone") with { Computed = true },
            Replacing("availabilityZoneHints"),
            new("blockDevices", PropertyKind.ObjectList)
                { ServiceName = "block_device", Fields = BlockDevice, Unset = PropertyValue.Of([]) },
            Replacing("configDrive", PropertyKind.Bool),
            new("flavorId", PropertyKind.Text) { Computed = true },
            new("flavorName", PropertyKind.Text) { Computed = true },
            new("forceDelete", PropertyKind.Bool) { Unset = PropertyValue.Of(false) },
            Replacing("hypervisorHostname") with { Computed = true },
            new("imageId", PropertyKind.Text) { Computed = true },
            new("imageName", PropertyKind.Text) { Computed = true },
            Replacing("keyPair") with { Unset = PropertyValue.Of("") },
            new("metadata", PropertyKind.TextMap),
            new("name", PropertyKind.Text),
            Replacing("networkMode") with { ConflictsWith = ["networks"] },
            new("networks", PropertyKind.ObjectList) { ServiceName = "network", Computed = true, Replaces = true, Fields = Network },
            new("personalities", PropertyKind.ObjectSet)
                { ServiceName = "personality", Fields = Personality, Key = "file", Unset = PropertyValue.Of([]) },
            new("powerState", PropertyKind.Text) { Default = PropertyValue.Of("active"), RejectText = RejectPowerState },
            Replacing("region") with { Computed = true },
            new("schedulerHints", PropertyKind.ObjectSet) { Fields = SchedulerHint, Unset = PropertyValue.Of([]) },
            new("securityGroups", PropertyKind.TextSet) { Computed = true },
            new("stopBeforeDestroy", PropertyKind.Bool) { Unset = PropertyValue.Of(false) },
            new("tags", PropertyKind.TextSet),
            Replacing("userData") with { InState = Hash },
            new("vendorOptions", PropertyKind.Object) { Fields = VendorOptions, IsSetInService = true },
        ])
    {
        Outputs = ["accessIpV4", "accessIpV6", "allMetadata", "allTags", "created", "updated"],
        CreateTimeout = OperationTimeouts.HalfAnHour,
        UpdateTimeout = OperationTimeouts.HalfAnHour,
        DeleteTimeout = OperationTimeouts.HalfAnHour,
    };

    private static PropertySchema Replacing(string name, PropertyKind kind = PropertyKind.Text) => new(name, kind) { Replaces = true };

    private static string? RejectPowerState(string text)
    {
        if (PowerStates.Contains(text, StringComparer.OrdinalIgnoreCase)) return null;
        return $"expected power_state to be one of [{string.Join(' ', PowerStates.Select(state => $"\"{state}\""))}], got {text}";
    }

    // The state holds the SHA-1 of user data in place of the data. It only shows changes, so its strength does not matter.
    private static string Hash(string userData)
    {
#pragma warning disable CA5350 // The published plugin's state format.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(userData)));
#pragma warning restore CA5350
    }
}
