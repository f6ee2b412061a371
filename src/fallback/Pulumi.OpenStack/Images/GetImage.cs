namespace Pulumi.OpenStack.Images;

/// <summary>Looks up an image.</summary>
public static class GetImage
{
    private const string Token = "openstack:images/getImage:getImage";

    public static Output<GetImageResult> Invoke(GetImageInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetImageResult>(Token, args ?? new GetImageInvokeArgs(), Package.Defaults(options));

    public static Output<GetImageResult> Invoke(GetImageInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetImageResult>(Token, args, Package.Defaults(options));
}
