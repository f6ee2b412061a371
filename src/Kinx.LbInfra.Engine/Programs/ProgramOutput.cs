namespace Kinx.LbInfra.Engine.Programs;

/// <summary>A line that the program wrote.</summary>
/// <param name="Line">The text without its line feed.</param>
/// <param name="IsError">Whether it was written to the standard error stream.</param>
public sealed record ProgramOutput(string Line, bool IsError);
