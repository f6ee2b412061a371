namespace Kinx.LbInfra.Lab.Places;

/// <summary>Writes files that other processes read at any time.</summary>
internal static class WholeFile
{
    /// <summary>Replaces the file in one step, so that a reader sees the old text or the new one, never a part.</summary>
    public static void Write(string file, string text)
    {
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }
}
