using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>TLS needs remote commands: key material is never part of the first boot, and nodes without their keys stay withdrawn.</summary>
internal sealed class UndeliverableSecretRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        where !stack.Site.RemoteCommands
        from reference in KeySecrets.ReferencesOf(loadBalancer).Take(1)
        select SecretDiagnostics.SecretUndeliverable(reference.Path, loadBalancer.Name, stack.Stack.Site);
}
