using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A client that sends exactly the given bytes.</summary>
internal static class Client
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>A GET request of HTTP 1.1; a Host header replaces the usual one.</summary>
    public static string Get(string path, params string[] headers)
    {
        var lines = headers.Any(header => header.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))
            ? headers : ["Host: localhost", .. headers];
        return $"GET {path} HTTP/1.1\r\nX-Client: test\r\n{string.Concat(lines.Select(line => line + "\r\n"))}Connection: close\r\n\r\n";
    }

    /// <param name="address">Of a listener.</param>
    /// <param name="port">Of a listener.</param>
    /// <param name="request">All bytes of the request.</param>
    /// <param name="from">The client's address, or null.</param>
    /// <param name="tls">Null without TLS.</param>
    public static async Task<Answer> AskAsync(
        string address, int port, string request, string? from = null, SslClientAuthenticationOptions? tls = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        var to = IPAddress.Parse(address);
        using var client = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        if (from is not null) client.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            await client.ConnectAsync(to, port, limit.Token);
            await using Stream stream = tls is null ? new NetworkStream(client) : await SecureAsync(client, tls, limit.Token);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return Parsed((await reader.ReadToEndAsync(limit.Token)).Split("\r\n\r\n")[0].Split("\r\n"));
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException)
        {
            return new Answer(0, []);
        }
    }

    /// <summary>TLS as a client that trusts everybody.</summary>
    public static SslClientAuthenticationOptions Trusting(
        string serverName = "localhost", SslProtocols protocols = SslProtocols.None, X509Certificate2? certificate = null) => new()
        {
            TargetHost = serverName,
            EnabledSslProtocols = protocols,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
            ClientCertificates = certificate is null ? null : [certificate],
            LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
        };

    private static async Task<SslStream> SecureAsync(Socket client, SslClientAuthenticationOptions tls, CancellationToken cancellationToken)
    {
        var secure = new SslStream(new NetworkStream(client));
        await secure.AuthenticateAsClientAsync(tls, cancellationToken);
        return secure;
    }

    private static Answer Parsed(string[] lines)
    {
        if (!lines[0].StartsWith("HTTP/", StringComparison.Ordinal)) return new Answer(0, []);
        return new Answer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), lines[1..]);
    }
}
