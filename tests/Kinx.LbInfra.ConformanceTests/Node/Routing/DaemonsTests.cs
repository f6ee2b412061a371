using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>What FRR's daemons listen on.</summary>
public sealed partial class DaemonsTests
{
    [Fact]
    public async Task Daemons_AllThatThisVersionStarts_ListenOnLoopbackExceptForBgp()
    {
        await using var node = await RoutedNode.StartAsync(GatewayConfiguration.Node(60201, 60201));
        await NodeWorld.Until(async () => (await Listening(node)).Any(port => port.EndsWith(":179")), true, RoutedNode.Limit);

        var listening = await Listening(node);

        listening.ShouldContain("127.0.0.1:2605");
        listening.Where(port => !port.EndsWith(":179")).ShouldAllBe(port => port.StartsWith("127.0.0.1:"));
    }

    private static async Task<List<string>> Listening(RoutedNode node) =>
        [.. Local().Matches((await node.Inside("ss", "-Hltn")).Output).Select(line => line.Groups[1].Value)];

    [GeneratedRegex(@"^LISTEN +\d+ +\d+ +(\S+)", RegexOptions.Multiline)]
    private static partial Regex Local();
}
