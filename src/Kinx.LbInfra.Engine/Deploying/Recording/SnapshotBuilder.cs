using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Recording;

/// <summary>
/// The state during a run: first what is done, in the order of completion, then what is left of the old state. The order stays valid,
/// because what a resource refers to is done before it. Safe for concurrent calls.
/// </summary>
internal sealed class SnapshotBuilder
{
    private readonly Lock _gate = new();
    private readonly List<ResourceState?> _old;
    private readonly Dictionary<ResourceState, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _living = new(StringComparer.Ordinal);
    private readonly List<ResourceState> _done = [];
    private readonly List<PendingOperation> _pending;
    private bool _changed;

    public SnapshotBuilder(Snapshot start)
    {
        _old = [.. start.Resources];
        for (var index = 0; index < _old.Count; index++)
        {
            var resource = _old[index]!;
            _places[resource] = index;
            if (!resource.Delete) _living[resource.Urn] = index;
        }

        _pending = [.. start.PendingOperations];
    }

    /// <summary>Whether anything changed since the start.</summary>
    public bool HasChanged
    {
        get
        {
            lock (_gate) return _changed;
        }
    }

    /// <summary>The old entry that is not yet replaced and that no step has touched; null: none.</summary>
    public ResourceState? Find(string urn)
    {
        lock (_gate) return _living.TryGetValue(urn, out var index) && _old[index] is { Delete: false } found ? found : null;
    }

    /// <summary>The old entries that no step has touched.</summary>
    public ImmutableArray<ResourceState> Remaining()
    {
        lock (_gate) return [.. _old.OfType<ResourceState>()];
    }

    public (ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> Pending) Current()
    {
        lock (_gate) return ([.. _done, .. _old.OfType<ResourceState>()], [.. _pending]);
    }

    public void Begin(PendingOperation operation) => Change(() => _pending.Add(operation));

    public void Forget(PendingOperation operation) => Change(() => _pending.Remove(operation));

    /// <summary>
    /// Removes an operation that an earlier run left behind, now that a step deals with it. Only a create settles an interrupted create.
    /// </summary>
    public void Settle(StepKind kind, string urn, IReadOnlyCollection<PendingOperation> earlier)
    {
        if (earlier.Any(operation => IsSettled(operation)))
        {
            Change(() => _pending.RemoveAll(operation => IsSettled(operation) && earlier.Contains(operation)));
        }

        bool IsSettled(PendingOperation operation) =>
            operation.Resource.Urn == urn
            && (operation.Kind != PendingKind.Creating || kind is StepKind.Create or StepKind.CreateReplacement);
    }

    /// <param name="old">Null: the resource is new. The same object as the new entry: nothing has changed.</param>
    public void Put(ResourceState? old, ResourceState @new)
    {
        lock (_gate)
        {
            if (old is not null) _old[_places[old]] = null;
            _done.Add(@new);
            _changed |= !ReferenceEquals(old, @new);
        }
    }

    public void Remove(ResourceState old) => Change(() => _old[_places[old]] = null);

    /// <summary>Replaces an old entry by a marked one.</summary>
    public void Mark(ResourceState old, ResourceState marked) => Change(() =>
    {
        _places[marked] = _places[old];
        _old[_places[old]] = marked;
    });

    /// <summary>Sets the outputs of a resource that is done. Returns whether they changed.</summary>
    public bool SetOutputs(string urn, PropertyMap outputs)
    {
        lock (_gate)
        {
            var index = _done.FindLastIndex(resource => resource.Urn == urn && !resource.Delete);
            if (index < 0 || _done[index].Outputs.Equals(outputs)) return false;
            _done[index] = _done[index] with { Outputs = outputs };
            return _changed = true;
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _changed = true;
        }
    }
}
