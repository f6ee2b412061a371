using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <param name="Id">Null: the object is gone.</param>
public sealed record ReadResult(string? Id, PropertyMap Inputs, PropertyMap Outputs);
