using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Signing;

namespace Kinx.LbInfra.OpenStack.Clients;

/// <summary>
/// A client of one cloud, which signs in at the first call. Safe for concurrent use. Keep one for the lifetime of the process, because it
/// pools connections.
/// </summary>
public sealed class OpenStackClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly TokenSession _session;

    /// <exception cref="CloudConfigException">The CA file cannot be read.</exception>
    public OpenStackClient(CloudConfig cloud, TimeProvider time)
    {
        Cloud = cloud;
        _http = new HttpMessageInvoker(Handler(cloud));
        var transport = new Transport(_http, time);
        _session = new TokenSession(transport, cloud, time);
        Identity = new ServiceClient(transport, _session, "identity", "/v3");
        Compute = new ServiceClient(transport, _session, "compute", "");
        Networking = new ServiceClient(transport, _session, "network", "/v2.0");
        Imaging = new ServiceClient(transport, _session, "image", "/v2");
        Metric = new ServiceClient(transport, _session, "metric", "/v1");
    }

    /// <summary>The configuration that the client was made from.</summary>
    public CloudConfig Cloud { get; }

    /// <summary>Keystone v3.</summary>
    public ServiceClient Identity { get; }

    /// <summary>Nova v2.1.</summary>
    internal ServiceClient Compute { get; }

    /// <summary>Neutron v2.0.</summary>
    internal ServiceClient Networking { get; }

    /// <summary>Glance v2.</summary>
    internal ServiceClient Imaging { get; }

    /// <summary>Gnocchi v1.</summary>
    public ServiceClient Metric { get; }

    /// <summary>Returns the current token, with project id and catalog; signs in if necessary.</summary>
    public Task<Token> SignInAsync(CancellationToken cancellationToken) => _session.TokenAsync(cancellationToken);

    /// <summary>The region that calls go to.</summary>
    public async Task<string> RegionAsync(CancellationToken cancellationToken) =>
        Cloud.RegionName ?? _session.Region(await SignInAsync(cancellationToken));

    /// <summary>Closes all connections. The token is not revoked; it expires by itself.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _http.Dispose();
    }

    private static SocketsHttpHandler Handler(CloudConfig cloud) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        SslOptions = Tls(cloud),
    };

    private static SslClientAuthenticationOptions Tls(CloudConfig cloud)
    {
        var options = new SslClientAuthenticationOptions();
#pragma warning disable CA5359 // Only if the user's configuration asks for it.
        if (!cloud.VerifyTls) options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        if (cloud.CaCertificateFile is not { } file) return options;
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new CloudConfigException($"cloud '{cloud.Name}': cannot read the CA file '{file}': {unreadable.Message}", unreadable);
        }

        options.CertificateChainPolicy = policy;
        return options;
    }
}
