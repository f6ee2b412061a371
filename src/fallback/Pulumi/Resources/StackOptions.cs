namespace Pulumi;

/// <summary>What holds for every resource of the stack.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];
}
