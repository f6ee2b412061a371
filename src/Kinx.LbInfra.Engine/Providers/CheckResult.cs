using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);
