using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>
/// Passwords of BGP sessions can be copied to the nodes, which only remote commands do, and are not the SSH keys among a stack's secrets.
/// </summary>
internal sealed class SitePasswordRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        foreach (var reference in stack.Site.Bgp.Gateways.SelectMany(SecretReferences.Of))
        {
            if (!stack.Site.RemoteCommands) yield return SecretDiagnostics.PasswordUndeliverable(reference.Path);
            if (StackKeys.IsReserved(reference.Name))
            {
                yield return SecretDiagnostics.SecretReserved(reference.Path, reference.Name) with { InSite = true };
            }
        }
    }
}
