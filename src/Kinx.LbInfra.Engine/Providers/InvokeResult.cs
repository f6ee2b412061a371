using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record InvokeResult(PropertyMap Return, IReadOnlyList<CheckFailure> Failures);
