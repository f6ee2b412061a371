using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The Pulumi program: a tenant's stack file becomes one <see cref="LoadBalancer"/> per item of <c>loadbalancers</c>.</summary>
/// <remarks>
/// A user's mistake ends the run with a <see cref="RunException"/> from here, never from an <c>Apply</c>: if the result of an
/// <c>Apply</c> is an input of a resource, the published SDK reports exceptions in it with a stack trace.
/// </remarks>
internal static class StackProgram
{
    /// <summary>Declares all resources of the stack that Pulumi selected and returns the stack's outputs.</summary>
    /// <exception cref="RunException">
    /// The stack file has errors, or refers to missing secrets; these are logged, and nothing is declared. Or a port has no address in
    /// the site's subnets, or a configuration is too large for user_data; no node is declared.
    /// </exception>
    public static Task<IDictionary<string, object?>> DeclareAsync(DeploymentInstance deployment)
    {
        // The working directory is infra/, but files are named relative to the project's root.
        var templates = TemplateSet.FromFolder(Path.Combine(deployment.RootDirectory, "templates"));
        var stack = Load(deployment.RootDirectory, deployment.StackName, new StackSecrets(new Config()), templates);
        return DeclareAsync(stack, templates);
    }

    /// <summary>Declares all resources of a stack that passed validation.</summary>
    /// <exception cref="RunException">
    /// SSH keys are missing from the stack's configuration, and nothing is declared; or the addresses or sizes of nodes are wrong, as
    /// above.
    /// </exception>
    public static async Task<IDictionary<string, object?>> DeclareAsync(LoadedStack stack, TemplateSet templates)
    {
        var secrets = new StackSecrets(new Config());
        RequireKeys(stack, secrets);
        var site = new SiteCloud(stack.Site);
        var (renderer, userData) = (new NodeRenderer(templates), new UserDataRenderer(templates));
        var loadBalancers = stack.Stack.LoadBalancers
            .Select(spec => new LoadBalancer(new LoadBalancerArgs(stack, spec, site, secrets, renderer, userData)))
            .ToList();

        await DeclareNodesAsync(loadBalancers);
        return Inventory.Of(stack, loadBalancers, new NeighborRenderer(templates));
    }

    private static async Task DeclareNodesAsync(List<LoadBalancer> loadBalancers)
    {
        foreach (var loadBalancer in loadBalancers) await loadBalancer.RequireAddressesAsync();
        foreach (var loadBalancer in loadBalancers) await loadBalancer.DeclareNodesAsync();
    }

    private static LoadedStack Load(string root, string name, StackSecrets secrets, TemplateSet templates)
    {
        var file = Path.Combine("stacks", $"{name}.yaml");
        var check = StackTreeCheck.One(Path.Combine(root, file), secrets.Text, templates);
        foreach (var diagnostic in check.Diagnostics) Report(diagnostic.RelativeTo(root));

        var errors = check.Diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors == 0 && check.Value is { } stack) return stack;
        throw new RunException($"{file} has {errors} error(s), see above; nothing was changed");
    }

    private static void RequireKeys(LoadedStack stack, StackSecrets secrets)
    {
        if (secrets.MissingKeys(stack.Stack) is not { Count: > 0 } missing) return;
        throw new RunException(
            $"the configuration of stack '{stack.Name}' has no {string.Join(", ", missing)}: "
            + $"run \"./lbinfra secrets init {stack.Name}\"; nothing was changed");
    }

    private static void Report(Diagnostic diagnostic)
    {
        var text = DiagnosticText.Render(diagnostic);
        if (diagnostic.Severity == Severity.Error) Log.Error(text);
        else Log.Warn(text);
    }
}
