namespace Kinx.LbInfra.EndToEndTests;

internal static class Repository
{
    /// <summary>The folder that holds Pulumi.yaml, above the tests' own.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests lie outside the repository");
        return folder.FullName;
    }
}
