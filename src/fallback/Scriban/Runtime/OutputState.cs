namespace Scriban.Runtime;

/// <summary>What an include sets aside of the output.</summary>
internal readonly record struct OutputState(string Indent, bool AfterNewLine);
