namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>A list that is fetched once for all callers, and again when an item is missing.</summary>
internal abstract class CachedList<T> : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _one = new(1);
    private IReadOnlyList<T>? _items;

    public void Dispose() => _one.Dispose();

    protected abstract Task<IReadOnlyList<T>> ListAsync(CancellationToken cancellationToken);

    protected async Task<T?> FindAsync(Predicate<T> match, CancellationToken cancellationToken)
    {
        var seen = _items;
        if (seen?.FirstOrDefault(item => match(item)) is { } found) return found;
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(_items, seen)) _items = await ListAsync(cancellationToken);
            return _items!.FirstOrDefault(item => match(item));
        }
        finally
        {
            _one.Release();
        }
    }
}
