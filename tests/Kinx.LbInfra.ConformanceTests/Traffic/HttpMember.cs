using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A member: a small HTTP server that remembers what it was asked, over TLS if it has a certificate.</summary>
internal sealed class HttpMember : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SslServerAuthenticationOptions? _tls;
    private TcpListener? _listener;

    /// <param name="address">Where to listen, on any free port.</param>
    /// <param name="tls">Null without TLS.</param>
    public HttpMember(string address, SslServerAuthenticationOptions? tls = null)
    {
        (Address, _tls) = (address, tls);
        Open(0);
        Port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    public string Address { get; }

    public int Port { get; }

    /// <summary>All requests, the oldest first.</summary>
    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    /// <summary>Requests that are not probes: the tests' clients name themselves.</summary>
    public IEnumerable<SeenRequest> Traffic => Requests.Where(request => request["X-Client"] is not null);

    /// <summary>Status line and headers, each with its line break, for a request.</summary>
    public Func<SeenRequest, string> Answer { get; set; } = _ => "HTTP/1.1 200 OK\r\n";

    /// <summary>Refuses connections until <see cref="Up"/>.</summary>
    public void Down()
    {
        _listener?.Stop();
        _listener = null;
    }

    public void Up() => Open(Port);

    public void Dispose()
    {
        _stop.Cancel();
        Down();
        _stop.Dispose();
    }

    private void Open(int port)
    {
        _listener = new TcpListener(IPAddress.Parse(Address), port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Down or disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = await SecureAsync(client.GetStream());
                if (stream is SslStream tls && tls.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2)
                {
                    await Http2.ServeAsync(stream, () => Requests.Enqueue(new SeenRequest("HTTP/2", [])), _stop.Token);
                }
                else
                {
                    await ServeHttp1Async(stream);
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Probes hang up whenever they know enough, and a handshake may fail on purpose.
        }
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        if (_tls is null) return stream;
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(_tls, _stop.Token);
        return secure;
    }

    private async Task ServeHttp1Async(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        if (await reader.ReadLineAsync(_stop.Token) is not { Length: > 0 } line) return;
        var headers = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header) headers.Add(header);
        var request = new SeenRequest(line, headers);
        Requests.Enqueue(request);
        var answer = $"{Answer(request)}X-Member: {Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), _stop.Token);
    }
}
