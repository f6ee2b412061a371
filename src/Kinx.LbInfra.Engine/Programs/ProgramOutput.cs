namespace Kinx.LbInfra.Engine.Programs;

/// <summary>A line that the program wrote.</summary>
public sealed record ProgramOutput(string Line, bool IsError);
