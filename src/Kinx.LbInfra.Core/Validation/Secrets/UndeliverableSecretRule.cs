using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>
/// TLS and BGP passwords need remote commands: secrets are never part of the first boot, and nodes without them stay withdrawn.
/// </summary>
internal sealed class UndeliverableSecretRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        if (stack.Site.RemoteCommands) return [];
        var keys =
            from loadBalancer in stack.Stack.LoadBalancers
            from reference in KeySecrets.ReferencesOf(loadBalancer).Take(1)
            select SecretDiagnostics.SecretUndeliverable(reference.Path, loadBalancer.Name, stack.Stack.Site);
        var passwords =
            from reference in stack.Site.Bgp.Gateways.SelectMany(SecretReferences.Of)
            select SecretDiagnostics.PasswordUndeliverable(reference.Path);
        return keys.Concat(passwords);
    }
}
