using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Core.Checking;

/// <summary>
/// The user data of a node has room for its whole configuration; otherwise the node boots without one. The rule renders the files, so it
/// needs a stack without errors. It checks one node per load balancer, because nodes differ only in their addresses.
/// </summary>
internal sealed class UserDataSizeRule(TemplateSet templates) : IStackRule
{
    private readonly NodeRenderer _renderer = new(templates);
    private readonly UserDataRenderer _userData = new(templates);

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        where !_userData.HoldsConfiguration(Configuration(stack, loadBalancer))
        select RenderingDiagnostics.UserDataTooBig(loadBalancer.At(it => it.Name), loadBalancer.Name, UserDataRenderer.EncodedLimit);

    private NodeConfiguration Configuration(LoadedStack stack, LoadBalancerSpec loadBalancer) =>
        _renderer.Render(stack, loadBalancer, 0, StandInAddresses.For(stack, loadBalancer), KeyFingerprints.StandIn);
}
