using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Checking;

public sealed class StackTreeCheckTests
{
    public static TheoryData<string> Samples { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "stacks"), "*.yaml")
            .Where(Kinx.LbInfra.Core.Loading.StackLoader.IsStackFile)
            .Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void File_SampleOfTheRepository_HasNoDiagnostics(string name)
    {
        var check = StackTreeCheck.One(Path.Combine(RepositoryFolder.Root, "stacks", name));

        check.Diagnostics.ShouldBeEmpty();
        check.Value.ShouldNotBeNull().Name.ShouldBe(Path.GetFileNameWithoutExtension(name));
    }
}
