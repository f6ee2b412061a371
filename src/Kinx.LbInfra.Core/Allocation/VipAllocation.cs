using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>The planned change of a stack file.</summary>
/// <param name="File">The stack file.</param>
/// <param name="Choices">The allocated addresses, in the order of the file; empty if every load balancer has a VIP, or if there are
/// errors.</param>
/// <param name="Text">The whole new file; null if nothing changes.</param>
/// <param name="Diagnostics">Located diagnostics; with any error, nothing must be written.</param>
public sealed record VipAllocation(string File, IReadOnlyList<VipChoice> Choices, string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True if there is nothing to write.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Replaces the file atomically and keeps its mode.</summary>
    public void Save()
    {
        if (Text is not null) StackFileText.Replace(File, Text);
    }
}
