namespace Kinx.LbInfra.Engine.Model;

/// <summary>Identifies a stack.</summary>
/// <param name="Project">The project's name in Pulumi.yaml.</param>
/// <param name="Name">The stack's name without organization and project.</param>
/// <param name="Organization">Always <c>organization</c> in a file backend.</param>
public sealed record StackIdentity(string Project, string Name, string Organization = "organization")
{
    /// <summary>The name in checkpoints: <c>organization/project/stack</c>.</summary>
    public string QualifiedName => $"{Organization}/{Project}/{Name}";
}
