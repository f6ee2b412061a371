using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>Changes reach the nodes by SSH, and their security group lets nobody in who is not listed.</summary>
internal sealed class SiteAccessRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        if (stack.Site is { RemoteCommands: true, Management: { SshSources.Count: 0 } management })
            yield return SiteDiagnostics.NobodyMayLogIn(management.At(it => it.AllowedCidrs));
    }
}
