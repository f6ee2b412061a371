using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>What differs between the resource types of the provider. Properties are plain: no secrets, no unknowns.</summary>
internal interface IOpenStackResource
{
    ResourceSchema Schema { get; }

    DiffResult Diff(DiffRequest request) => new SchemaDiff(Schema).Diff(request);

    /// <summary>Makes the object, or goes on with the one that an interrupted run has made.</summary>
    Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken);

    /// <summary>Null: the object is gone.</summary>
    /// <param name="state">Empty for an import.</param>
    Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken);

    /// <param name="changed">Top-level names of the properties that differ.</param>
    Task<PropertyMap> UpdateAsync(Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken);

    Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken);
}
