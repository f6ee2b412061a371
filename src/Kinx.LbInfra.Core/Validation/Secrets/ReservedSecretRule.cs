using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>
/// A reference must not name an SSH key of the stack: these keys are stored among its secrets, and a reference would copy one to all nodes.
/// </summary>
internal sealed class ReservedSecretRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var references = stack.Stack.LoadBalancers
            .SelectMany(lb => lb.Listeners.SelectMany(SecretReferences.Of).Concat(lb.Pools.SelectMany(SecretReferences.Of)))
            .Concat(stack.Site.Bgp.Gateways.SelectMany(SecretReferences.Of));
        return references.Where(reference => StackKeys.IsReserved(reference.Name)).Select(Reserved);
    }

    private static Diagnostic Reserved(SecretReference reference) =>
        SecretDiagnostics.SecretReserved(reference.Path, reference.Name) with { InSite = reference.InSite };
}
