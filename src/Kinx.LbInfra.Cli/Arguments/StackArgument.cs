using System.CommandLine;
using System.CommandLine.Completions;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>The stack, or the stacks, that a command works on; the shell completes them.</summary>
internal static class StackArgument
{
    public static Argument<string> Create(ProjectOption project)
    {
        var argument = new Argument<string>("stack")
        {
            HelpName = "stack",
            Description = "The stack: the name of its file in stacks/, without .yaml.",
        };
        argument.CompletionSources.Add(context => Names(project, context));
        argument.Validators.Add(StrayOption.Refuse);
        return argument;
    }

    public static Argument<string[]> CreateMany(ProjectOption project)
    {
        var argument = new Argument<string[]>("stack")
        {
            HelpName = "stack",
            Description = "The stacks; default: all stacks of the project.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        argument.CompletionSources.Add(context => Names(project, context));
        argument.Validators.Add(StrayOption.Refuse);
        return argument;
    }

    private static IEnumerable<CompletionItem> Names(ProjectOption project, CompletionContext context) =>
        project.Get(context.ParseResult).StackNames().Select(name => new CompletionItem(name));
}
