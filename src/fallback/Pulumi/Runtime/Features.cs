using System.Collections.Concurrent;

namespace Pulumi.Runtime;

/// <summary>Which features the monitor supports; each is asked for once.</summary>
internal sealed class Features(IMonitor monitor, bool acceptResources)
{
    private readonly ConcurrentDictionary<string, Task<bool>> _answers = new(StringComparer.Ordinal);

    /// <summary>Whether resources are sent as references; otherwise as ids and URNs.</summary>
    public async Task<bool> ResourceReferencesAsync() => acceptResources && await SupportsAsync("resourceReferences");

    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    public Task<bool> DeletedWithAsync() => SupportsAsync("deletedWith");

    public Task<bool> ReplaceWithAsync() => SupportsAsync("replaceWith");

    private Task<bool> SupportsAsync(string feature) => _answers.GetOrAdd(feature, monitor.SupportsFeatureAsync);
}
