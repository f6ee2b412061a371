using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

internal static class Recorded
{
    public static string Text(string file) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests/Kinx.LbInfra.Tests/Cli/Demo/Traffic/Recorded", file));
}
