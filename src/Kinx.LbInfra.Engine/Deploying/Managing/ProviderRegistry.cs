using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>The configured providers of a run by their references. Those that only the state knows are made when they are needed.</summary>
internal sealed class ProviderRegistry(IProviderFactory factory, Func<string, ResourceState?> stateOf) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, PackageManager> _managers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PropertyMap> _inputs = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IResourceProvider> _made = [];
    private readonly SemaphoreSlim _loading = new(1);

    /// <summary>Errors: <see cref="ProviderException"/> for an unknown package.</summary>
    public IResourceProvider Make(string package)
    {
        var provider = factory.Create(package);
        _made.Add(provider);
        return provider;
    }

    /// <summary>
    /// Configures a provider with its inputs and makes it known under its reference, unless one with these inputs is known already.
    /// </summary>
    public async Task AddAsync(string reference, IResourceProvider provider, PropertyMap inputs, CancellationToken cancellationToken)
    {
        if (_inputs.TryGetValue(reference, out var known) && known.Equals(inputs))
            return;
        var isKnown = !Unknowns.In(inputs);
        if (isKnown)
            await provider.ConfigureAsync(inputs.Remove(ProviderInputs.Internal), cancellationToken);
        _managers[reference] = new PackageManager(provider, isKnown);
        _inputs[reference] = inputs;
    }

    /// <summary>Errors: <see cref="DeploymentException"/> if neither the run nor the state has the provider.</summary>
    public async Task<PackageManager> GetAsync(string reference, CancellationToken cancellationToken)
    {
        if (_managers.TryGetValue(reference, out var manager))
            return manager;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (!_managers.ContainsKey(reference))
                await LoadAsync(reference, cancellationToken);
            return _managers[reference];
        }
        finally
        {
            _loading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _made)
            await provider.DisposeAsync();
        _loading.Dispose();
    }

    private async Task LoadAsync(string reference, CancellationToken cancellationToken)
    {
        var state = stateOf(reference)
            ?? throw new DeploymentException(
                $"there is no provider '{reference}', neither in the program nor in the state");
        var provider = Make(state.Type[ResourceState.ProviderTypePrefix.Length..]);
        await AddAsync(reference, provider, state.Inputs, cancellationToken);
    }
}
