using System.CommandLine;
using System.CommandLine.Completions;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>Node names for shell completion; from a stack file with errors, those that can be read.</summary>
internal static class NodeNames
{
    /// <summary>The nodes of the stack on the command line, or of all stacks if there is none yet.</summary>
    public static IEnumerable<CompletionItem> Of(Project project, ParseResult parsed, Argument<string> stack)
    {
        // GetValue would throw while the argument is missing.
        IReadOnlyList<string> names = parsed.GetResult(stack) is { Tokens: [var named] } ? [named.Value] : project.StackNames();
        return names.Select(name => StackLoader.LoadFile(project.StackFile(name)).Value).OfType<LoadedStack>()
            .SelectMany(loaded => loaded.Stack.LoadBalancers)
            .SelectMany(loadBalancer => loadBalancer.NodeNames)
            .Select(name => new CompletionItem(name));
    }
}
