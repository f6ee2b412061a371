using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

/// <param name="Id">Null: the object is gone.</param>
public sealed record ReadResult(string? Id, PropertyMap Inputs, PropertyMap Outputs);
