using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>Loads a stack for a command that needs a valid one. Other stacks of its site are checked for conflicts with it.</summary>
internal sealed class CheckedStack(CliContext context)
{
    /// <param name="asJson">Print errors as JSON on standard output, in place of the command's data.</param>
    /// <exception cref="CliException">There is no such stack, or it has errors, which have been printed.</exception>
    public LoadedStack Load(Project project, string stack, bool asJson = false)
    {
        var check = StackTreeCheck.One(project.ExistingStackFile(stack), templates: project.ReadTemplates());
        var errors = check.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var view = new DiagnosticsView(context);
        if (asJson && errors > 0) view.WriteJson(check.Diagnostics);
        else view.WriteText(check.Diagnostics);
        if (errors == 0 && check.Value is { } loaded) return loaded;
        throw new CliException($"stack '{stack}' has {errors} error(s); nothing was changed");
    }
}
