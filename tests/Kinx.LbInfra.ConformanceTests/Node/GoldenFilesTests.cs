using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>HAProxy accepts the files of every valid stack of the repository, samples and golden cases.</summary>
public sealed class GoldenFilesTests
{
    public static TheoryData<string> Stacks { get; } =
    [
        .. new[] { "stacks", "tests/Kinx.LbInfra.Tests/Golden" }
            .Select(folder => Path.Combine(RepositoryFolder.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            .Where(file => StackLoader.IsStackFile(file) && !file.Contains("/sites/") && !file.Contains("/invalid-"))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Haproxy_ValidStack_IsAcceptedWithoutWarning(string path)
    {
        Assert.SkipWhen(ExternalCommand.Find("haproxy") is null or { Length: 0 }, "needs haproxy: run ./dev setup");
        var stack = StackTreeCheck.One(Path.Combine(RepositoryFolder.Root, path)).Value.ShouldNotBeNull();

        foreach (var loadBalancer in stack.Stack.LoadBalancers)
        {
            using var node = new StagedNode(loadBalancer, stack.Site);
            // "localpeer" is in the file: without it HAProxy would drop the peers with a mere warning.
            var file = node.PathOf("/etc/haproxy/haproxy.cfg");
            var result = await ExternalCommand.TryRunAsync(["haproxy", "-c", "-dW", "-f", file], input: null, CancellationToken.None);
            result.ExitCode.ShouldBe(0, result.Output + result.Error);
        }
    }
}
