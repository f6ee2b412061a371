namespace Kinx.LbInfra.Lab.Processes;

/// <summary>How a program ended and what it wrote.</summary>
public sealed record ExternalCommandResult(int ExitCode, string Output, string Error);
