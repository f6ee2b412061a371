using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Manages resources of one kind: those of a provider, the providers themselves, or components.</summary>
internal interface IResourceManager
{
    /// <summary>Whether operations change anything outside of the state, so that they have to be recorded before they start.</summary>
    bool HasEffects { get; }

    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);
}
