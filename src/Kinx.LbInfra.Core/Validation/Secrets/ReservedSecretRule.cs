using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>The SSH keys of a stack lie among its secrets, but are no certificates: a reference would bring them to all nodes.</summary>
internal sealed class ReservedSecretRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from reference in loadBalancer.Listeners.SelectMany(SecretReferences.Of).Concat(loadBalancer.Pools.SelectMany(SecretReferences.Of))
        where StackKeys.IsReserved(reference.Name)
        select SecretDiagnostics.SecretReserved(reference.Path, reference.Name);
}
