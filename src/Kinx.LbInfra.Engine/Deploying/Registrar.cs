using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Deploying.Steps;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying;

/// <summary>Takes what the program declares, decides on one resource at a time, and has the steps executed.</summary>
internal sealed class Registrar(RunContext run, StepExecutor executor) : IDisposable
{
    private readonly SemaphoreSlim _deciding = new(1);
    private readonly StepGenerator _generator = new(run);
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Goal> _goals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Package, string Version), Lazy<Task<string>>> _defaults = new();

    /// <summary>The outputs that the program registered for the stack; null: none.</summary>
    public PropertyMap? StackOutputs { get; private set; }

    /// <returns>The resource's entry after its steps.</returns>
    /// <exception cref="StoppedException">The resource was refused, a step failed, or the run was stopped.</exception>
    public async Task<ResourceState> RegisterAsync(Goal goal)
    {
        using var work = run.Status.Enter();
        var urn = Urn.Of(run.Stack, goal.Parent, goal.Type, goal.Name);
        try
        {
            var (steps, roomIsMade) = await DecideAsync(Inherited(goal), urn);
            await MakeRoomAsync(steps.SkipLast(1), roomIsMade);
            return (await executor.ExecuteAsync(steps[^1]))!;
        }
        catch (CheckException exception)
        {
            foreach (var message in exception.Messages) run.Fail(message, urn);
        }
        catch (Exception exception) when (exception is DeploymentException or ProviderException)
        {
            run.Fail(exception.Message, urn);
        }
        catch (OperationCanceledException)
        {
            // The run was stopped for another reason, which is already reported.
        }

        throw new StoppedException();
    }

    /// <summary>Takes outputs. Those of a component are written soon, those of the stack at the end of the run.</summary>
    public void RegisterOutputs(string urn, PropertyMap outputs)
    {
        if (Urn.QualifiedTypeOf(urn) == Urn.StackType) StackOutputs = outputs;
        if (!run.IsPreview && run.State.SetOutputs(urn, outputs) && Urn.QualifiedTypeOf(urn) != Urn.StackType)
        {
            _ = run.Writer.RequestAsync();
        }
    }

    /// <summary>Calls a function of a provider.</summary>
    /// <param name="provider"><c>URN::id</c>; empty: the default provider of the function's package.</param>
    /// <exception cref="ProviderException">The function failed.</exception>
    /// <exception cref="DeploymentException">There is no such provider.</exception>
    /// <exception cref="StoppedException">The default provider could not be created.</exception>
    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, string provider, string version)
    {
        using var work = run.Status.Enter();
        var reference = provider != "" ? provider : await DefaultProviderAsync(ProviderType.PackageOf(request.Token), version);
        var manager = await run.Providers.GetAsync(reference, run.Terminate);
        return await manager.InvokeAsync(request, run.Terminate);
    }

    public void Dispose() => _deciding.Dispose();

    private async Task<(IReadOnlyList<Step> Steps, TaskCompletionSource RoomIsMade)> DecideAsync(Goal goal, string urn)
    {
        var reference = await ProviderOfAsync(goal);
        await EnterAsync(urn);
        try
        {
            if (!_registered.Add(urn)) throw new DeploymentException($"Duplicate resource URN '{urn}'; try giving it a unique name");
            _goals[urn] = goal;
            var manager = await ResourceManagers.OfAsync(
                GoalStates.New(goal, urn, goal.Inputs, reference), run.Providers, run.Terminate);
            var steps = await _generator.GenerateAsync(goal, urn, manager, reference, run.State.Find(urn), _registered);
            var roomIsMade = new TaskCompletionSource();
            foreach (var other in steps.SkipLast(1)) _claims[other.Urn] = roomIsMade.Task;
            return (steps, roomIsMade);
        }
        finally
        {
            _deciding.Release();
        }
    }

    // A resource that is being deleted for the sake of another one has to wait until it is gone.
    private async Task EnterAsync(string urn)
    {
        while (true)
        {
            await _deciding.WaitAsync(run.Status.Stopped);
            if (!_claims.TryGetValue(urn, out var claim) || claim.IsCompleted) return;
            _deciding.Release();
            await claim;
        }
    }

    private async Task MakeRoomAsync(IEnumerable<Step> steps, TaskCompletionSource roomIsMade)
    {
        try
        {
            foreach (var step in steps) await executor.ExecuteAsync(step);
        }
        finally
        {
            roomIsMade.SetResult();
        }
    }

    private async Task<string?> ProviderOfAsync(Goal goal)
    {
        if (!goal.Custom || goal.IsProvider) return null;
        if (goal.Type.Split(':') is not [not "", not "", not ""])
        {
            throw new DeploymentException($"the resource type '{goal.Type}' is not of the form package:module:Name");
        }

        return goal.Provider != "" ? goal.Provider : await DefaultProviderAsync(goal.Package, goal.Version);
    }

    // Options that a program does not set come from the parent.
    private Goal Inherited(Goal goal)
    {
        if (goal.Parent is not null && _goals.TryGetValue(goal.Parent, out var parent))
        {
            return goal with
            {
                Protect = goal.Protect ?? parent.Protect,
                RetainOnDelete = goal.RetainOnDelete ?? parent.RetainOnDelete,
                DeletedWith = goal.DeletedWith ?? parent.DeletedWith,
            };
        }

        return goal;
    }

    private Task<string> DefaultProviderAsync(string package, string version) =>
        _defaults.GetOrAdd((package, version), key => new Lazy<Task<string>>(() => RegisterDefaultAsync(key.Package, key.Version))).Value;

    private async Task<string> RegisterDefaultAsync(string package, string version)
    {
        var state = await RegisterAsync(new Goal
        {
            Type = ProviderType.Of(package),
            Name = ProviderInputs.DefaultName(version),
            Custom = true,
            Inputs = ProviderInputs.WithVersion(ProviderInputs.FromConfig(package, run.Config), version),
        });
        return state.AsProvider;
    }
}
