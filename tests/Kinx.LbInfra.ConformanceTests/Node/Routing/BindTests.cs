using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>What keeps HAProxy from listening, before it is asked to reload.</summary>
public sealed class BindTests
{
    private const string Vip = SampleStack.Vip;
    private const string VipV6 = GatewayConfiguration.VipV6;

    [Theory]
    [InlineData("TCP", "0.0.0.0", "", "0.0.0.0:80")]
    [InlineData("TCP", Vip, "", Vip + ":80")]
    [InlineData("TCP", Vip, "reuse", Vip + ":80")]
    [InlineData("TCP", "::", "", "*:80")]
    [InlineData("TCP", "::", "v6only", "[::]:80")]
    [InlineData("TCP", VipV6, "reuse", "[" + VipV6 + "]:80")]
    public async Task Binds_TakenByAnother_NamesIt(string protocol, string address, string options, string listens)
    {
        await using var node = await Node();

        var said = await Beside(node, protocol, address, options);

        said.ShouldStartWith("port 80 of ");
        said.ShouldContain(" is taken: python3 (process ");
        said.ShouldEndWith($") listens on {listens}\n");
    }

    // The first is where HAProxy gets the connections, because its address is the more specific one.
    [Theory]
    [InlineData("TCP", "0.0.0.0", "reuse")]
    [InlineData("TCP", "127.0.0.1", "")]
    [InlineData("UDP", "0.0.0.0", "")]
    [InlineData("UDP", Vip, "")]
    public async Task Binds_NotInTheWay_SaysNothing(string protocol, string address, string options)
    {
        await using var node = await Node();

        (await Beside(node, protocol, address, options)).ShouldBeEmpty();
    }

    private static Task<RoutedNode> Node() => RoutedNode.StartAsync(GatewayConfiguration.Node(60201, 60201));

    // Someone binds port 80; then the node tries the addresses of its configuration.
    private static async Task<string> Beside(RoutedNode node, string protocol, string address, string options)
    {
        const string Program = """
            import socket, subprocess, sys
            protocol, address, options = sys.argv[1:]
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            holder = socket.socket(family, socket.SOCK_STREAM if protocol == "TCP" else socket.SOCK_DGRAM)
            if options == "reuse":
                holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if family == socket.AF_INET6:
                holder.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, options == "v6only")
            holder.bind((address, 80))
            if protocol == "TCP":
                holder.listen()
            sys.exit(subprocess.run(["/usr/local/lib/lbinfra/binds", "/etc/haproxy/haproxy.cfg"]).returncode)
            """;
        var result = await node.Inside("python3", "-c", Program, protocol, address, options);
        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(result.Output.Length > 0 ? 1 : 0);
        return result.Output;
    }
}
