using System.CommandLine;
using System.CommandLine.Completions;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary><c>--site NAME</c>, completed by the shell.</summary>
internal static class SiteOption
{
    public static Option<string?> Create(ProjectOption project, string description)
    {
        var option = new Option<string?>("--site") { HelpName = "site", Description = description };
        option.CompletionSources.Add(context => project.Get(context.ParseResult).SiteNames().Select(name => new CompletionItem(name)));
        return option;
    }
}
