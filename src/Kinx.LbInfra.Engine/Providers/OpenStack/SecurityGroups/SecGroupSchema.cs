using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;

/// <summary><c>openstack:networking/secGroup:SecGroup</c>, as the published plugin 5.5.1 has it.</summary>
internal static class SecGroupSchema
{
    public static readonly ResourceSchema Schema = new(
        "openstack:networking/secGroup:SecGroup",
        [
            new("deleteDefaultRules", PropertyKind.Bool) { Replaces = true },
            new("description", PropertyKind.Text) { Computed = true },
            new("name", PropertyKind.Text),
            new("region", PropertyKind.Text) { Computed = true, Replaces = true },
            new("stateful", PropertyKind.Bool) { Computed = true },
            new("tags", PropertyKind.TextSet),
            new("tenantId", PropertyKind.Text) { Computed = true, Replaces = true },
        ])
    {
        Outputs = ["allTags"],
        DeleteTimeout = OperationTimeouts.TenMinutes,
    };
}
