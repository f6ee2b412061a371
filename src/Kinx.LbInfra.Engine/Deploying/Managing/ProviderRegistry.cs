using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>The configured providers of a run by reference. Those that only the state knows are made when they are first needed.</summary>
internal sealed class ProviderRegistry(IProviderFactory factory, Func<string, ResourceState?> stateOf) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, PackageManager> _managers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PropertyMap> _inputs = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IResourceProvider> _made = [];
    private readonly SemaphoreSlim _loading = new(1);

    /// <exception cref="ProviderException">There is no provider for the package.</exception>
    public IResourceProvider Make(string package)
    {
        var provider = factory.Create(package);
        _made.Add(provider);
        return provider;
    }

    /// <summary>
    /// Configures a provider and registers it, unless one with the same reference and the same inputs is already registered.
    /// </summary>
    public async Task AddAsync(string reference, IResourceProvider provider, PropertyMap inputs, CancellationToken cancellationToken)
    {
        if (_inputs.TryGetValue(reference, out var known) && known.Equals(inputs)) return;
        var isKnown = !Unknowns.In(inputs);
        if (isKnown) await provider.ConfigureAsync(inputs.Remove(ProviderInputs.Internal), cancellationToken);
        _managers[reference] = new PackageManager(provider, isKnown);
        _inputs[reference] = inputs;
    }

    /// <exception cref="DeploymentException">Neither the run nor the state has the provider.</exception>
    /// <exception cref="ProviderException">The provider cannot be made or configured.</exception>
    public async Task<PackageManager> GetAsync(string reference, CancellationToken cancellationToken)
    {
        if (_managers.TryGetValue(reference, out var manager)) return manager;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (!_managers.ContainsKey(reference)) await LoadAsync(reference, cancellationToken);
            return _managers[reference];
        }
        finally
        {
            _loading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _made) await provider.DisposeAsync();
        _loading.Dispose();
    }

    private async Task LoadAsync(string reference, CancellationToken cancellationToken)
    {
        var state = stateOf(reference)
            ?? throw new DeploymentException(
                $"neither the program nor the state has the provider '{reference}'");
        var provider = Make(ProviderType.PackageOf(state.Type));
        await AddAsync(reference, provider, state.Inputs, cancellationToken);
    }
}
