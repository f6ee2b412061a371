namespace Pulumi;

/// <summary>Options for every resource of the stack.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];
}
