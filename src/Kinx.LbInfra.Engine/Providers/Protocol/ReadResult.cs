using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>An object as it is now.</summary>
/// <param name="Id">Null: the object is gone.</param>
internal sealed record ReadResult(string? Id, PropertyMap Inputs, PropertyMap Outputs)
{
    public static readonly ReadResult Gone = new(null, PropertyMap.Empty, PropertyMap.Empty);

    /// <summary>For objects that cannot be read: the state as it was.</summary>
    public static ReadResult Unchanged(ReadRequest request) =>
        new(request.Id, request.Inputs ?? PropertyMap.Empty, request.Outputs ?? PropertyMap.Empty);
}
