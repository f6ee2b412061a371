using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>On Debian 12, with FRR 8.4 and HAProxy 2.6.</summary>
public sealed class LimpingBookwormTests(NodeWorld world, ITestOutputHelper output)
    : LimpingNodeTests(world, output), IClassFixture<NodeWorld>;
