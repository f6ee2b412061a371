namespace Kinx.LbInfra.Engine.Providers.Protocol;

public sealed record CheckFailure(string Property, string Reason);
