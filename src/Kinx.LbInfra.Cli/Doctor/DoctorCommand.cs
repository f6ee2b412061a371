using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary><c>doctor</c>: what this machine lacks, what it is needed for, and how to fix it; changes nothing.</summary>
internal sealed class DoctorCommand(CliContext context, ProjectOption project)
{
    private readonly Option<string?> _site = SiteOption.Create(
        project, "Only this site: the name of its file in stacks/sites/, without .yaml.");

    private readonly Option<bool> _cloud = new("--cloud")
    {
        Description = "Check the clouds of the sites too: credentials, networks and their owners, image, flavors.",
    };

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "doctor",
            "Show what this machine lacks, and the command that fixes it; changes nothing.",
            "lbinfra doctor --cloud --site kr1")
        {
            _site, _cloud,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scope = DoctorScope.Of(project.Get(parsed), parsed.GetValue(_site));
        var asksCloud = parsed.GetValue(_cloud);
        if (asksCloud && scope.Sites is [var only] && await LabEntry.TryEnterAsync(only.Spec.Cloud) is { } entered) return entered;

        var findings = new List<Finding>();
        foreach (var check in Checks(scope, asksCloud)) findings.AddRange(await check.RunAsync(cancellationToken));
        Write(parsed, findings);
        return findings.Exists(finding => finding.Status == FindingStatus.Missing) ? ExitCode.Lacking : ExitCode.Success;
    }

    private IEnumerable<IDoctorCheck> Checks(DoctorScope scope, bool asksCloud)
    {
        var (machine, lab) = (Machine.Of(context), LabPaths.FromEnvironment());
        var clouds = new CloudConfigLoader(context.Environment, context.WorkingDirectory);
        return
        [
            new SdkCheck(machine, scope.Project),
            ProgramCheck.Ssh(machine),
            ProgramCheck.SshKeygen(machine),
            ProgramCheck.Pulumi(machine),
            new PassphraseCheck(machine),
            new TemplatesCheck(machine, scope.Project),
            new StacksCheck(scope.Project),
            .. scope.Sites.Select(site => new CloudsFileCheck(machine, site, clouds, lab, scope.LackOfCredentials)),
            .. asksCloud ? scope.Sites.Select(site => new CloudCheck(site, clouds, context.Time)) : [],
            PackagesCheck.OfLab(machine, scope.LackOfLab),
            PackagesCheck.OfMachines(machine),
            new RootCheck(machine, scope.LackOfLab),
            new KernelCheck(machine, scope.LackOfLab),
            new FileLimitCheck(machine, scope.LackOfLab),
        ];
    }

    private void Write(ParseResult parsed, List<Finding> findings)
    {
        if (_format.IsJson(parsed)) context.Out.WriteLine(DoctorView.Json(findings));
        else DoctorView.WriteText(context.Out, findings);
        var missing = findings.Count(finding => finding.Status == FindingStatus.Missing);
        var warnings = findings.Count(finding => finding.Status == FindingStatus.Warning);
        context.Error.WriteLine($"{findings.Count} checks, {missing} missing, {warnings} warning(s)");
    }
}
