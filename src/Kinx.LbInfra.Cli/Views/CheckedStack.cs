using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Loads a stack for a command that needs a valid one, also beside the others of its site; says what is wrong otherwise.</summary>
internal sealed class CheckedStack(CliContext context)
{
    /// <exception cref="CliException">There is no such stack, or its file has errors; they were shown.</exception>
    public LoadedStack Load(Project project, string stack)
    {
        var check = StackTreeCheck.One(project.ExistingStackFile(stack));
        new DiagnosticsView(context).WriteText(check.Diagnostics);
        var errors = check.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return errors == 0 && check.Value is { } loaded
            ? loaded
            : throw new CliException($"stack '{stack}' has {errors} error(s); nothing was changed");
    }
}
