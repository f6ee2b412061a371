namespace Kinx.LbInfra.Engine.Providers;

public sealed record CheckFailure(string Property, string Reason);
