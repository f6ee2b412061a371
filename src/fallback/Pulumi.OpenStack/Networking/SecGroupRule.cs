namespace Pulumi.OpenStack.Networking;

/// <summary>One rule of a security group.</summary>
public class SecGroupRule : CustomResource
{
    private const string Token = "openstack:networking/secGroupRule:SecGroupRule";

    public SecGroupRule(string name, SecGroupRuleArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args, Package.Defaults(options))
    {
    }
}
