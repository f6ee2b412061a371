using System.CommandLine;
using System.CommandLine.Completions;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>Node names for the shell's completion; a stack file with faults gives those that can be read.</summary>
internal static class NodeNames
{
    /// <summary>Those of the stack that the command line names, else of all stacks.</summary>
    public static IEnumerable<CompletionItem> Of(Project project, ParseResult parsed, Argument<string> stack)
    {
        // The value cannot be asked for while it is not there yet.
        IReadOnlyList<string> names = parsed.GetResult(stack) is { Tokens: [var named] } ? [named.Value] : project.StackNames();
        return names.Select(name => StackLoader.LoadFile(project.StackFile(name)).Value).OfType<LoadedStack>()
            .SelectMany(loaded => loaded.Stack.LoadBalancers)
            .SelectMany(loadBalancer => loadBalancer.NodeNames)
            .Select(name => new CompletionItem(name));
    }
}
