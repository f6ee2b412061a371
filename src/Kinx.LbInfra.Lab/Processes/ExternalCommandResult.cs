namespace Kinx.LbInfra.Lab.Processes;

/// <summary>How a program ended and what it wrote.</summary>
/// <param name="ExitCode">0 to 255; 128 plus the signal's number when a signal ended it.</param>
/// <param name="Output">Standard output, as text.</param>
/// <param name="Error">Standard error, as text.</param>
public sealed record ExternalCommandResult(int ExitCode, string Output, string Error);
