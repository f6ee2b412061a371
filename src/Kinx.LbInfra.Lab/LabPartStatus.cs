namespace Kinx.LbInfra.Lab;

/// <summary>One service, node or switch.</summary>
/// <param name="State">A word, such as `up` or `down`.</param>
/// <param name="Detail">For people; null when there is nothing to add.</param>
public sealed record LabPartStatus(string Name, string State, int? Pid = null, string? Detail = null);
