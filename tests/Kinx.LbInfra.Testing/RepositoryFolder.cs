namespace Kinx.LbInfra.Testing;

/// <summary>Folders of the repository that the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder with <c>Pulumi.yaml</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Templates { get; } = Path.Combine(Root, "templates");

    private static string Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Pulumi.yaml"))) return candidate.FullName;
        }

        throw new DirectoryNotFoundException($"no folder above '{folder}' holds Pulumi.yaml");
    }
}
