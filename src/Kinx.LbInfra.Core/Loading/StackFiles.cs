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

    /// <summary>Files of a folder and of its sites whose names show that a stack or site was meant, but that are not read.</summary>
    public static IEnumerable<string> Misnamed(string folder) =>
        new[] { folder, StackLoader.SitesOf(folder) }.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles).Where(IsMisnamed).Order(StringComparer.Ordinal);

    /// <summary>True for <c>.yml</c>, <c>.YAML</c> and <c>.json</c>, except schemas and Pulumi's own files.</summary>
    public static bool IsMisnamed(string file)
    {
        string[] near = [".yml", ".yaml", ".json"];
        return near.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
            && Path.GetExtension(file) != StackLoader.Extension
            && !file.EndsWith(".schema.json", StringComparison.Ordinal)
            && !Path.GetFileName(file).StartsWith("Pulumi.", StringComparison.Ordinal);
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
