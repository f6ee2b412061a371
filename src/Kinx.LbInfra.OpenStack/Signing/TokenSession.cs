using System.Net;
using System.Text.RegularExpressions;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>
/// Keeps one token for all calls. It is fetched at the first call, and renewed shortly before it expires or when a service refuses it.
/// </summary>
internal sealed partial class TokenSession : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly Transport _transport;
    private readonly CloudConfig _cloud;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _one = new(1);
    private Token? _token;
    private OpenStackException? _refusal;

    public TokenSession(Transport transport, CloudConfig cloud, TimeProvider time) =>
        (_transport, _cloud, _time) = (transport, cloud, time);

    /// <exception cref="OpenStackException">Signing in failed. A refusal is remembered, so that later calls do not try again.</exception>
    public Task<Token> TokenAsync(CancellationToken cancellationToken) =>
        _token is { } kept && IsFresh(kept) ? Task.FromResult(kept) : RenewAsync(_token, cancellationToken);

    public void Dispose() => _one.Dispose();

    /// <summary>A new token, unless another caller has replaced <paramref name="stale"/> meanwhile.</summary>
    public async Task<Token> RenewAsync(Token? stale, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_refusal is not null) throw _refusal;
            if (_token is { } other && !ReferenceEquals(other, stale) && IsFresh(other)) return other;
            return _token = await SignInAsync(cancellationToken);
        }
        catch (OpenStackException refused) when (refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            _refusal = refused;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public Uri Address(Token token, string serviceType, string versionPath, string path)
    {
        var root = token.Catalog.Find(serviceType, Region(token), _cloud.Interface).AbsoluteUri.TrimEnd('/');
        if (versionPath.Length > 0 && !VersionSuffix().IsMatch(root)) root += versionPath;
        return new Uri(root + path);
    }

    /// <summary>The configured region, or the only one of the catalog.</summary>
    /// <exception cref="OpenStackException">None is configured and the catalog has several.</exception>
    public string Region(Token token) => _cloud.RegionName ?? token.Catalog.Regions switch
    {
        [var only] => only,
        var several => throw new OpenStackException(
            $"cloud '{_cloud.Name}' has the regions {string.Join(", ", several)}: set region_name (or OS_REGION_NAME) to one of them"),
    };

    private bool IsFresh(Token token) => token.ExpiresAt - Margin > _time.GetUtcNow();

    private async Task<Token> SignInAsync(CancellationToken cancellationToken)
    {
        var root = _cloud.AuthUrl.AbsoluteUri.TrimEnd('/');
        if (!VersionSuffix().IsMatch(root)) root += "/v3";
        var answer = await _transport.SendAsync(
            new Uri(root + "/auth/tokens"), AuthRequest.For(_cloud.Credential), null, cancellationToken);
        var wire = answer.Read("token", TokenJson.Default.TokenWire);
        var value = answer.SubjectToken ?? throw new OpenStackException($"{root} signed in without giving a token");
        return new Token(value, wire.ToCatalog())
        {
            ExpiresAt = wire.ExpiresAt,
            ProjectId = wire.Project?.Id ?? throw new OpenStackException($"{_cloud.Credential} has no project to work in"),
            UserId = wire.User.Id,
        };
    }

    [GeneratedRegex(@"/v\d+(\.\d+)?$")]
    private static partial Regex VersionSuffix();
}
