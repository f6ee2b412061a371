using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>A site with remote commands allows SSH from at least one network; the nodes' security group admits no others.</summary>
internal sealed class SiteAccessRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        if (stack.Site is { RemoteCommands: true, Management: { SshSources.Count: 0 } management })
        {
            yield return SiteDiagnostics.NobodyMayLogIn(management.At(it => it.AllowedCidrs));
        }
    }
}
