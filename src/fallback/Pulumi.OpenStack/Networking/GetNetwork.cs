namespace Pulumi.OpenStack.Networking;

/// <summary>Looks up a network.</summary>
public static class GetNetwork
{
    private const string Token = "openstack:networking/getNetwork:getNetwork";

    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetNetworkResult>(Token, args ?? new GetNetworkInvokeArgs(), Package.Defaults(options));

    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetNetworkResult>(Token, args, Package.Defaults(options));
}
