namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>Writes a file as a whole; the content of before goes to the backup, if one is named.</summary>
public delegate void StateFileWriter(string path, byte[] content, string? backup);
