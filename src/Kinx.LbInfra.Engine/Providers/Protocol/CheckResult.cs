using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Inputs with defaults filled in, and what is wrong with them.</summary>
/// <param name="Failures">Empty: the inputs are valid.</param>
internal sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures)
{
    public static CheckResult Valid(PropertyMap inputs) => new(inputs, []);
}
