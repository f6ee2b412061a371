namespace Kinx.LbInfra.Core.Rendering.Files;

/// <summary>A file of a node.</summary>
/// <param name="Path">Absolute path on the node: letters, digits and <c>/ . _ -</c>.</param>
/// <param name="Mode">Permission bits in octal, four digits: <c>0644</c>.</param>
/// <param name="Content">The whole text, which ends with a line feed.</param>
public sealed record NodeFile(string Path, string Mode, string Content);
