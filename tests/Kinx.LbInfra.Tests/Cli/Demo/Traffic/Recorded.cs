using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

/// <summary>Outputs of <c>hey</c> and <c>curl</c>, recorded on Debian 12.</summary>
internal static class Recorded
{
    public static string Text(string file) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests/Kinx.LbInfra.Tests/Cli/Demo/Traffic/Recorded", file));
}
