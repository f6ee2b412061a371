namespace Pulumi.Testing;

/// <summary>What a tested program sees of its run.</summary>
public class TestOptions
{
    /// <summary>If unset, "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>If unset, "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>If unset, "organization".</summary>
    public string? OrganizationName { get; set; }

    /// <summary>If unset, true.</summary>
    public bool? IsPreview { get; set; }
}
