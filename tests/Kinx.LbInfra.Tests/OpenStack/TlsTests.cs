using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.OpenStack;

/// <summary>Certificates are verified, against the given authorities where some are given.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned("CN=localhost");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _ca = Path.GetTempFileName();

    public TlsTests()
    {
        File.WriteAllText(_ca, _certificate.ExportCertificatePem());
        _listener.Start();
        _ = ServeAsync();
    }

    [Fact]
    public async Task Call_UnknownAuthority_IsRefused()
    {
        var failure = await SignInAsync(null, verify: true);

        failure.Status.ShouldBeNull();
        failure.Message.ShouldContain("certificate");
    }

    [Fact]
    public async Task Call_GivenAuthority_IsAccepted() => (await SignInAsync(_ca, verify: true)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Call_OtherAuthority_IsRefused()
    {
        using var other = SelfSigned("CN=other");
        File.WriteAllText(_ca, other.ExportCertificatePem());

        (await SignInAsync(_ca, verify: true)).Status.ShouldBeNull();
    }

    [Fact]
    public async Task Call_VerificationSwitchedOffByTheUser_IsAccepted() =>
        (await SignInAsync(null, verify: false)).Status.ShouldBe(HttpStatusCode.Forbidden);

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
        File.Delete(_ca);
    }

    private async Task<OpenStackException> SignInAsync(string? ca, bool verify)
    {
        using var client = new OpenStackClient(
            new CloudConfig
            {
                Name = "tls",
                AuthUrl = new Uri($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/v3"),
                Credential = new Credential.Password { UserName = "u", UserPassword = "p", ProjectName = "x" },
                CaCertificateFile = ca,
                VerifyTls = verify,
            },
            new FastTime());
        return await Should.ThrowAsync<OpenStackException>(() => client.SignInAsync(default));
    }

    // Answers every request with 403 after the handshake.
    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            var request = new byte[4096];
            _ = await stream.ReadAsync(request);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
        catch (Exception refused) when (refused is IOException or AuthenticationException)
        {
            // The client rejected the certificate.
        }
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
