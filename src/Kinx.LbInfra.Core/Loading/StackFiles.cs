namespace Kinx.LbInfra.Core.Loading;

/// <summary>The stack files of a folder.</summary>
internal static class StackFiles
{
    /// <summary>All stack files, in the order of their names; empty if the folder does not exist.</summary>
    public static IEnumerable<string> In(string folder)
    {
        if (Directory.Exists(folder)) return Directory.EnumerateFiles(folder).Where(StackLoader.IsStackFile).Order(StringComparer.Ordinal);
        return [];
    }

    /// <summary>The other stack files in the folders of the given files.</summary>
    public static IEnumerable<string> Beside(IEnumerable<string> files)
    {
        var given = files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return given.Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal)
            .SelectMany(In)
            .Where(file => !given.Contains(file));
    }
}
