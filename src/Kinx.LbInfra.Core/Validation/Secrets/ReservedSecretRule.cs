using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>
/// A reference must not name an SSH key of the stack: these keys are stored among its secrets, and a reference would copy one to all nodes.
/// </summary>
internal sealed class ReservedSecretRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from reference in loadBalancer.Listeners.SelectMany(SecretReferences.Of).Concat(loadBalancer.Pools.SelectMany(SecretReferences.Of))
        where StackKeys.IsReserved(reference.Name)
        select SecretDiagnostics.SecretReserved(reference.Path, reference.Name);
}
