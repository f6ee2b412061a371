namespace Pulumi.OpenStack.Networking;

/// <summary>A security group of Neutron.</summary>
public class SecGroup : CustomResource
{
    private const string Token = "openstack:networking/secGroup:SecGroup";

    public SecGroup(string name, SecGroupArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecGroupArgs(), Package.Defaults(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
