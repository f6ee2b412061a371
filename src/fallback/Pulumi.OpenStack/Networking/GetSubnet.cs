namespace Pulumi.OpenStack.Networking;

/// <summary>Looks up a subnet.</summary>
public static class GetSubnet
{
    private const string Token = "openstack:networking/getSubnet:getSubnet";

    public static Output<GetSubnetResult> Invoke(GetSubnetInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetSubnetResult>(Token, args ?? new GetSubnetInvokeArgs(), Package.Defaults(options));

    public static Output<GetSubnetResult> Invoke(GetSubnetInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetSubnetResult>(Token, args, Package.Defaults(options));
}
