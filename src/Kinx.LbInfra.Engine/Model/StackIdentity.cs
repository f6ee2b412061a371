namespace Kinx.LbInfra.Engine.Model;

/// <summary>Which stack: its project, its short name and its organization, which is <c>organization</c> in file backends.</summary>
public sealed record StackIdentity(string Project, string Name, string Organization = "organization")
{
    /// <summary>As checkpoints and locks name it: <c>organization/project/stack</c>.</summary>
    public string QualifiedName => $"{Organization}/{Project}/{Name}";
}
