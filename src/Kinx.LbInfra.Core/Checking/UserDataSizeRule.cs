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
/// The user data of a node holds its whole configuration, or the node boots without one. It renders, so it is for stacks without errors; the
/// nodes of a load balancer differ by their addresses only, so one stands for all.
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
