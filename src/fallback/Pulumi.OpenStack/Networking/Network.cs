namespace Pulumi.OpenStack.Networking;

/// <summary>A network of Neutron.</summary>
public class Network : CustomResource
{
    private const string Token = "openstack:networking/network:Network";

    public Network(string name, NetworkArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new NetworkArgs(), Package.Defaults(options))
    {
    }

    private Network(string name, Input<string> id, NetworkState? state, CustomResourceOptions? options)
        : base(Token, name, state, Package.Defaults(options, id))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Reads an existing object instead of creating one.</summary>
    public static Network Get(string name, Input<string> id, NetworkState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
