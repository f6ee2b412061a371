using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>On Debian 13, with FRR 10.3 and HAProxy 3.0.</summary>
public sealed class LimpingTrixieTests(TrixieNode node, ITestOutputHelper output)
    : LimpingNodeTests(node.World, output), IClassFixture<TrixieNode>;
