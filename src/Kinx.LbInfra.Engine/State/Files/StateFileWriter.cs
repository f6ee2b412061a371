namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>Writes a whole file.</summary>
/// <param name="backup">The file that gets the old content; null: the old content is lost.</param>
internal delegate void StateFileWriter(string path, byte[] content, string? backup);
