using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>Loads a stack for a command that needs a valid one, also beside the others of its site; says what is wrong otherwise.</summary>
internal sealed class CheckedStack(CliContext context)
{
    /// <exception cref="CliException">There is no such stack, or its file has errors; they were shown.</exception>
    /// <param name="asJson">Errors go to standard output then, in place of the command's data.</param>
    public LoadedStack Load(Project project, string stack, bool asJson = false)
    {
        var check = StackTreeCheck.One(project.ExistingStackFile(stack), templates: project.ReadTemplates());
        var errors = check.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var view = new DiagnosticsView(context);
        if (asJson && errors > 0)
            view.WriteJson(check.Diagnostics);
        else
            view.WriteText(check.Diagnostics);
        return errors == 0 && check.Value is { } loaded
            ? loaded
            : throw new CliException($"stack '{stack}' has {errors} error(s); nothing was changed");
    }
}
