namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, (options ?? new CustomResourceOptions()).Clone())
    {
    }

    private protected CustomResource(string urn)
        : base(urn)
    {
    }

    /// <summary>The provider's id; unknown until the resource exists.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
