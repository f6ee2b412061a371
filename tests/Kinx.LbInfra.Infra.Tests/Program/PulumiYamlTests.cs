using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>What the Pulumi CLI reads before it starts the program.</summary>
public sealed class PulumiYamlTests
{
    [Fact]
    public void PulumiYaml_Paths_AreThoseOfThisRepository()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "Pulumi.yaml")).Select(line => line.Trim()).ToList();

        lines.ShouldContain("name: lbinfra");
        lines.ShouldContain("runtime: dotnet");
        File.Exists(Path.Combine(Folder(lines, "main: "), "infra.csproj")).ShouldBeTrue();
        File.Exists(Path.Combine(Folder(lines, "stackConfigDir: "), "demo.yaml")).ShouldBeTrue();
        lines.ShouldContain("- name: aodh");
        // The CLI refuses every command when a plugin's folder is absent, so it is committed.
        Directory.EnumerateFileSystemEntries(Folder(lines, "path: ")).ShouldNotBeEmpty();
    }

    private static string Folder(IEnumerable<string> lines, string key) =>
        Path.Combine(RepositoryFolder.Root, lines.Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..]);
}
