using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What a function returned, or why its arguments are invalid.</summary>
/// <param name="Failures">Empty: the arguments are valid.</param>
internal sealed record InvokeResult(PropertyMap Return, IReadOnlyList<CheckFailure> Failures);
