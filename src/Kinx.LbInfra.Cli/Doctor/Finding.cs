namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">What was checked, in a few words.</param>
/// <param name="Detail">What was found, or what is wrong.</param>
/// <param name="Purpose">What it is needed for.</param>
/// <param name="Fix">The command or step that fixes it; null when there is nothing to fix.</param>
internal sealed record Finding(string Check, FindingStatus Status, string Detail, string Purpose, string? Fix = null);
