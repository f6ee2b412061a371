using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Manages components, which exist in the state only.</summary>
internal sealed class ComponentManager : IResourceManager
{
    public static readonly ComponentManager Instance = new();

    private ComponentManager()
    {
    }

    public bool HasEffects => false;

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.Valid(request.NewInputs));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) => Task.FromResult(DiffResult.Undecided);

    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CreateResult("", PropertyMap.Empty));

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new UpdateResult(request.OldOutputs));

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ReadResult.Unchanged(request));

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => Task.CompletedTask;
}
