using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A port of Neutron.</summary>
public class Port : CustomResource
{
    private const string Token = "openstack:networking/port:Port";

    public Port(string name, PortArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args, Package.Defaults(options))
    {
    }

    private Port(string name, Input<string> id, PortState? state, CustomResourceOptions? options)
        : base(Token, name, state, Package.Defaults(options, id))
    {
    }

    [Output("allFixedIps")]
    public Output<ImmutableArray<string>> AllFixedIps { get; private set; } = null!;

    [Output("macAddress")]
    public Output<string> MacAddress { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Reads an existing object instead of creating one.</summary>
    public static Port Get(string name, Input<string> id, PortState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
