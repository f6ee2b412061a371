using System.CommandLine;
using System.CommandLine.Completions;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Doctor;
using Kinx.LbInfra.Cli.Images;
using Kinx.LbInfra.Cli.Stacks;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>image check</c>: what an image lacks, and what it must not have; changes nothing.</summary>
internal sealed class ImageCheckCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _target = new("image")
    {
        HelpName = "image|host",
        Description = "A disk image, the folder of a root file system, or a host that ssh reaches: root@192.0.2.10.",
    };

    private readonly Option<string?> _stack = new("--stack")
    {
        HelpName = "stack",
        Description = "Check for this stack; default: for any, and what only some stacks need is a warning.",
    };

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Show what an image, or a running machine, lacks to be a node; changes nothing.",
            "lbinfra image check node.qcow2 --stack acme")
        {
            _target, _stack,
        };
        _format.AddTo(command);
        _target.Validators.Add(StrayOption.Refuse);
        _stack.CompletionSources.Add(completion => Stacks(completion.ParseResult));
        command.SetAction(RunAsync);
        return command;
    }

    private IEnumerable<CompletionItem> Stacks(ParseResult parsed) =>
        project.Get(parsed).StackNames().Select(name => new CompletionItem(name));

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = project.Get(parsed);
        var needs = ImageNeed.ReadAll(home.ImageFile("needs.txt"));
        var judge = new ImageJudge(needs, Demand(parsed, home));
        var target = parsed.GetRequiredValue(_target);
        var path = Path.GetFullPath(target, context.WorkingDirectory);
        var facts = await new RootFileSystem(home.ImageFile("facts"))
            .LookAsync(Path.Exists(path) ? path : target, [.. needs.Select(need => need.Path)], cancellationToken);
        return Show(parsed, facts, judge.Judge(facts));
    }

    private ImageDemand? Demand(ParseResult parsed, Project home) =>
        parsed.GetValue(_stack) is { } stack ? ImageDemand.Of(new CheckedStack(context).Load(home, stack, _format.IsJson(parsed))) : null;

    private int Show(ParseResult parsed, ImageFacts facts, IReadOnlyList<ImageFinding> findings)
    {
        if (_format.IsJson(parsed)) context.Out.WriteLine(ImageView.Json(facts, findings));
        else ImageView.WriteText(context.Out, facts, findings);
        return findings.Any(finding => finding.Status == FindingStatus.Missing) ? ExitCode.Lacking : ExitCode.Success;
    }
}
