using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>
/// The TLS versions are contiguous, because HAProxy takes a lowest and a highest one, and OpenSSL supports at least one of them; otherwise
/// HAProxy does not start.
/// </summary>
internal sealed class TlsVersionsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) => stack.Stack.LoadBalancers.SelectMany(loadBalancer =>
        loadBalancer.Listeners
            .Where(listener => listener.EndsTls)
            .SelectMany(listener => Check(listener.At(it => it.TlsVersions), listener.TlsVersions))
            .Concat(loadBalancer.Pools
                .Where(pool => pool.TlsEnabled)
                .SelectMany(pool => Check(pool.At(it => it.TlsVersions), pool.TlsVersions))));

    private static IEnumerable<Diagnostic> Check(YamlPath path, IReadOnlyList<TlsVersion> versions)
    {
        if (versions.Count == 0)
        {
            yield return LoadDiagnostics.TooFew(path, 1);
            yield break;
        }

        var spoken = versions.Where(version => version != TlsVersion.Ssl3).ToList();
        if (spoken.Count == 0)
        {
            yield return ListenerDiagnostics.TlsVersionsUnspoken(path);
            yield break;
        }

        var missing = Enum.GetValues<TlsVersion>()
            .Where(version => version > spoken.Min() && version < spoken.Max() && !spoken.Contains(version))
            .Select(EnumNames.Of)
            .ToList();
        if (missing.Count > 0) yield return ListenerDiagnostics.TlsVersionsWithHole(path, string.Join(", ", missing));
    }
}
