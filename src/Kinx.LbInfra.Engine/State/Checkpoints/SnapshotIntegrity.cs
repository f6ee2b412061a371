using System.Security.Cryptography;
using System.Text;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>The rules that every snapshot follows. Checked after each read and before each write.</summary>
internal static class SnapshotIntegrity
{
    /// <exception cref="StateException">The snapshot breaks a rule; the message lists every violation.</exception>
    public static void Verify(Snapshot snapshot)
    {
        var violations = ManifestViolations(snapshot.Manifest).Concat(ResourceViolations(snapshot.Resources)).ToList();
        if (violations.Count > 0)
        {
            throw new StateException("the state is inconsistent: " + string.Join("; ", violations) + "; restore it from a backup");
        }
    }

    /// <summary>The magic of a version: its SHA-256 in hex; empty for an empty version.</summary>
    public static string MagicOf(string version) =>
        version == "" ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));

    private static IEnumerable<string> ManifestViolations(Manifest manifest)
    {
        if (manifest.Magic != MagicOf(manifest.Version))
        {
            yield return $"the manifest's magic does not belong to version '{manifest.Version}'";
        }
    }

    private static IEnumerable<string> ResourceViolations(IEnumerable<ResourceState> resources)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var living = new HashSet<string>(StringComparer.Ordinal);
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (!resource.Custom && resource.Id != "") yield return $"component '{resource.Urn}' has an id";
            if (!resource.Delete && !living.Add(resource.Urn)) yield return $"'{resource.Urn}' is there twice";
            foreach (var missing in resource.References().Where(urn => !seen.Contains(urn)).Distinct())
            {
                yield return $"'{resource.Urn}' refers to '{missing}', which does not come before it";
            }

            if (resource.Provider is { } provider && !resource.PendingReplacement && !providers.Contains(provider))
            {
                yield return $"'{resource.Urn}' has the provider '{provider}', which does not come before it";
            }

            seen.Add(resource.Urn);
            if (resource.IsProvider) providers.Add(resource.AsProvider);
        }
    }
}
