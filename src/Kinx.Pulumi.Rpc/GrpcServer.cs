using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kinx.Pulumi.Rpc;

/// <summary>An unencrypted gRPC server on loopback, for unary calls. Never writes to the console: plugins need it for a protocol.</summary>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GrpcServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single()).Authority;
    }

    /// <summary>Where it listens: "127.0.0.1:PORT".</summary>
    public string Address { get; }

    /// <summary>Starts to serve. A call of an unknown method is answered with <see cref="RpcStatus.Unimplemented"/>.</summary>
    /// <param name="port">The TCP port; 0: any free one.</param>
    public static async Task<GrpcServer> StartAsync(
        IReadOnlyList<GrpcService> services, int port = 0, CancellationToken cancellationToken = default)
    {
        var routes = services
            .SelectMany(service => service.Methods.Select(method => ($"/{service.Name}/{method.Key}", method.Value)))
            .ToDictionary(route => route.Item1, route => route.Value, StringComparer.Ordinal);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            options.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });

        var application = builder.Build();
        application.Run(context => HandleAsync(context, routes));
        await application.StartAsync(cancellationToken);
        return new GrpcServer(application);
    }

    /// <summary>Stops listening and aborts the calls that are still open.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private static async Task HandleAsync(HttpContext context, Dictionary<string, GrpcService.Handler> routes)
    {
        context.Response.ContentType = GrpcFrame.ContentType;
        try
        {
            if (!routes.TryGetValue(context.Request.Path.Value ?? "", out var handler))
            {
                throw new RpcException(RpcStatus.Unimplemented, $"the method \"{context.Request.Path}\" is not served here");
            }

            var answer = await AnswerAsync(handler, context);
            await context.Response.Body.WriteAsync(GrpcFrame.Write(answer), context.RequestAborted);
            context.Response.AppendTrailer(GrpcTrailers.StatusName, "0");
        }
        catch (RpcException exception)
        {
            await context.Response.StartAsync(context.RequestAborted);
            foreach (var (name, value) in GrpcTrailers.Write(exception)) context.Response.AppendTrailer(name, value);
        }
    }

    private static async Task<IMessage> AnswerAsync(GrpcService.Handler handler, HttpContext context)
    {
        try
        {
            return await handler(context.Request.Body, context.RequestAborted);
        }
        catch (OperationCanceledException exception)
        {
            throw new RpcException(RpcStatus.Cancelled, "the call was cancelled", exception);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            // Whatever a handler throws becomes a status for the peer.
            throw new RpcException(RpcStatus.Unknown, $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
