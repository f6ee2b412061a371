using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A server of Nova.</summary>
public class Instance : CustomResource
{
    private const string Token = "openstack:compute/instance:Instance";

    public Instance(string name, InstanceArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new InstanceArgs(), Package.Defaults(options, additionalSecretOutputs: ["adminPass"]))
    {
    }

    [Output("accessIpV4")]
    public Output<string> AccessIpV4 { get; private set; } = null!;

    [Output("adminPass")]
    public Output<string?> AdminPass { get; private set; } = null!;

    [Output("metadata")]
    public Output<ImmutableDictionary<string, string>?> Metadata { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
