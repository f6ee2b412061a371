namespace Kinx.LbInfra.EndToEndTests;

/// <summary>The repository that these tests belong to.</summary>
internal static class Repository
{
    /// <summary>The folder above the tests' own that contains Pulumi.yaml.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests are outside the repository");
        }

        return folder.FullName;
    }
}
