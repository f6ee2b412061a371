using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>A resource type of the provider. Its properties hold no secrets, and unknown values only in Diff.</summary>
internal interface IOpenStackResource
{
    ResourceSchema Schema { get; }

    DiffResult Diff(DiffRequest request) => new SchemaDiff(Schema).Diff(request);

    /// <summary>Creates the object, or continues with the one that an interrupted run created.</summary>
    Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken);

    /// <summary>The object's current state; null: the object is gone.</summary>
    /// <param name="state">Empty for an import.</param>
    Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken);

    /// <summary>Changes the object and returns its new state.</summary>
    /// <param name="changed">The top-level properties that differ.</param>
    Task<PropertyMap> UpdateAsync(Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken);

    Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken);
}
