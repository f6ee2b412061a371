namespace Pulumi.OpenStack.Compute;

/// <summary>Looks up a flavor.</summary>
public static class GetFlavor
{
    private const string Token = "openstack:compute/getFlavor:getFlavor";

    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetFlavorResult>(Token, args ?? new GetFlavorInvokeArgs(), Package.Defaults(options));

    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetFlavorResult>(Token, args, Package.Defaults(options));

    /// <summary>The same with plain values; the result is a task, not an output.</summary>
    public static Task<GetFlavorResult> InvokeAsync(GetFlavorArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetFlavorResult>(Token, args ?? new GetFlavorArgs(), Package.Defaults(options));
}
