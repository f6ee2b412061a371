namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Detail">What is there, or what is wrong.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Mend">The command or step that mends it; null when nothing is to mend.</param>
internal sealed record Finding(string Check, FindingStatus Status, string Detail, string Purpose, string? Mend = null);
