using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>On Debian 13, with FRR 10.3 and HAProxy 3.0.</summary>
public sealed class FailedChangeTrixieTests(TrixieNode node, ITestOutputHelper output)
    : FailedChangeTests(node.World, output), IClassFixture<TrixieNode>;
