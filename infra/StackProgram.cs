using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The Pulumi program: a tenant's stack file becomes one <see cref="LoadBalancer"/> per item of <c>loadbalancers</c>.</summary>
internal static class StackProgram
{
    /// <summary>Declares all resources of the stack that Pulumi selected and returns the stack's outputs.</summary>
    /// <exception cref="RunException">The stack file has errors: each is logged, and nothing is declared.</exception>
    public static IDictionary<string, object?> Declare(DeploymentInstance deployment)
    {
        // The working directory is infra/; the files are found from the project's root.
        var stack = WithoutTls(Load(Path.Combine(deployment.RootDirectory, "stacks", $"{deployment.StackName}.yaml")));
        var templates = TemplateSet.FromFolder(Path.Combine(deployment.RootDirectory, "templates"));

        var site = new SiteCloud(stack.Site);
        var secrets = new NodeSecrets(new Config());
        var (renderer, userData) = (new NodeRenderer(templates), new UserDataRenderer(templates));
        var loadBalancers = stack.Stack.LoadBalancers
            .Select(spec => new LoadBalancer(new LoadBalancerArgs(stack, spec, site, secrets, renderer, userData)))
            .ToList();

        return Inventory.Of(stack, loadBalancers);
    }

    private static LoadedStack Load(string file)
    {
        var check = StackCheck.File(file);
        foreach (var diagnostic in check.Diagnostics)
            Report(diagnostic);

        var errors = check.Diagnostics.Count(d => d.Severity == Severity.Error);
        return errors == 0 && check.Value is { } stack
            ? stack
            : throw new RunException($"{file} has {errors} error(s), see above; nothing was changed");
    }

    /// <summary>Nodes with TLS listeners wait, withdrawn, for keys that no command brings yet: better not to make them.</summary>
    private static LoadedStack WithoutTls(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(lb => lb.Listeners).FirstOrDefault(l => l.Protocol == ListenerProtocol.TerminatedHttps) is { } listener
            ? throw new RunException($"listener '{listener.Name}' terminates TLS, and its keys cannot be brought to nodes yet; nothing was changed")
            : stack;

    private static void Report(Diagnostic diagnostic)
    {
        var text = DiagnosticText.Render(diagnostic);
        if (diagnostic.Severity == Severity.Error)
            Log.Error(text);
        else
            Log.Warn(text);
    }
}
