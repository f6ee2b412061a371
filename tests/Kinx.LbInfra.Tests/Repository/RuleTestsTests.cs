using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>Every rule has tests of its own.</summary>
public sealed class RuleTestsTests
{
    [Fact]
    public void Rules_Each_HaveTests()
    {
        var tests = SourceTree.All.Where(file => file.Name.EndsWith("Tests.cs", StringComparison.Ordinal)).ToArray();

        Rules().Where(rule => !tests.Any(file => Tests(file, rule))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Rules() =>
        SourceTree.Product.Where(file => file.Name.StartsWith("src/Kinx.LbInfra.Core/Validation/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file.Name))
            .Where(name => name.EndsWith("Rule", StringComparison.Ordinal) && name is not ("IStackRule" or "ITreeRule"));

    // Rules that belong together share a class.
    private static bool Tests(SourceFile file, string rule) =>
        file.Name.EndsWith($"/{rule}Tests.cs", StringComparison.Ordinal) || file.Text.Contains($"new {rule}(", StringComparison.Ordinal);
}
