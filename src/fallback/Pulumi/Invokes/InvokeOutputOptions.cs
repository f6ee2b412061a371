namespace Pulumi;

/// <summary>Options of a call that returns an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>What has to exist before the call.</summary>
    public InputList<Resource> DependsOn { get; set; } = [];
}
