using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>On Debian 12, with FRR 8.4 and HAProxy 2.6.</summary>
public sealed class FailedChangeBookwormTests(NodeWorld world, ITestOutputHelper output)
    : FailedChangeTests(world, output), IClassFixture<NodeWorld>;
