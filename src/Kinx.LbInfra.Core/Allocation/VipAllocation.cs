using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>What is to be written into a stack file.</summary>
/// <param name="File">The stack file.</param>
/// <param name="Choices">In the order of the file; none when every load balancer has its VIP, or when there are errors.</param>
/// <param name="Text">The whole file with the addresses; null when nothing changes.</param>
/// <param name="Diagnostics">Located; any error means that nothing is to be written.</param>
public sealed record VipAllocation(string File, IReadOnlyList<VipChoice> Choices, string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when nothing is to be written.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Replaces the file; its mode stays, and readers see either the old or the new text.</summary>
    public void Save()
    {
        if (Text is not null)
            StackFileText.Replace(File, Text);
    }
}
