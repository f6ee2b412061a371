namespace Pulumi.OpenStack.Networking;

/// <summary>A subnet of Neutron.</summary>
public class Subnet : CustomResource
{
    private const string Token = "openstack:networking/subnet:Subnet";

    public Subnet(string name, SubnetArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args, Package.Defaults(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
