using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Rpc;

/// <summary>Calls of the gRPC client, answered by the gRPC server.</summary>
public sealed class GrpcTests
{
    private const string Service = "pulumirpc.ResourceProvider";

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public async Task CallAsync_AnyLength_GivesTheHandlersAnswer(int length)
    {
        await using var server = await StartAsync((request, _) =>
            Task.FromResult(new GetSchemaResponse { Schema = new string('x', request.Version) }));

        (await CallAsync(server.Address, length)).Schema.Length.ShouldBe(length);
    }

    [Fact]
    public async Task CallAsync_HandlerThrows_GivesStatusMessageAndDetails()
    {
        var detail = new ErrorResourceInitFailed { Id = "7", Reasons = { "no capacity" } };
        await using var server = await StartAsync((_, _) =>
            throw new RpcException(RpcStatus.Unknown, "wörtlich: 100 %\nzweite Zeile", [Any.Pack(detail)]));

        var failure = await Should.ThrowAsync<RpcException>(CallAsync(server.Address, 0));

        failure.Status.ShouldBe(RpcStatus.Unknown);
        failure.Message.ShouldBe("wörtlich: 100 %\nzweite Zeile");
        failure.Details.ShouldHaveSingleItem().Unpack<ErrorResourceInitFailed>().ShouldBe(detail);
    }

    [Fact]
    public async Task CallAsync_UnknownMethod_IsUnimplemented()
    {
        await using var server = await GrpcServer.StartAsync([], cancellationToken: TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<RpcException>(CallAsync(server.Address, 0))).Status.ShouldBe(RpcStatus.Unimplemented);
    }

    [Fact]
    public async Task CallAsync_NobodyListens_IsUnavailable()
    {
        var server = await GrpcServer.StartAsync([], cancellationToken: TestContext.Current.CancellationToken);
        await server.DisposeAsync();

        (await Should.ThrowAsync<RpcException>(CallAsync(server.Address, 0))).Status.ShouldBe(RpcStatus.Unavailable);
    }

    [Fact]
    public async Task DisposeAsync_CallStillOpen_EndsIt()
    {
        var arrived = new TaskCompletionSource();
        var server = await StartAsync(async (_, cancellationToken) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new GetSchemaResponse();
        });

        var call = CallAsync(server.Address, 0);
        await arrived.Task;
        await server.DisposeAsync();

        await Should.ThrowAsync<RpcException>(call);
    }

    private static Task<GrpcServer> StartAsync(Func<GetSchemaRequest, CancellationToken, Task<GetSchemaResponse>> handler) =>
        GrpcServer.StartAsync([new GrpcService(Service).Unary("GetSchema", handler)]);

    private static async Task<GetSchemaResponse> CallAsync(string address, int version)
    {
        using var client = new GrpcClient(address);
        return await client.CallAsync<GetSchemaRequest, GetSchemaResponse>(
            Service, "GetSchema", new GetSchemaRequest { Version = version }, CancellationToken.None);
    }
}
