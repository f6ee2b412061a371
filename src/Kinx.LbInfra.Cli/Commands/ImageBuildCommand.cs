using System.CommandLine;
using System.Globalization;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Images;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>image build</c>: a disk image for OpenStack, from the recipe in <c>image/</c>.</summary>
internal sealed class ImageBuildCommand(CliContext context, ProjectOption project)
{
    private const int BytesPerMib = 1024 * 1024;

    private readonly Option<string> _release = CreateRelease();

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "file",
        Description = "Write the image into this file.",
        DefaultValueFactory = _ => "node.qcow2",
    };

    private readonly Option<string?> _kernel = new("--kernel")
    {
        HelpName = "folder",
        Description = "Also write the kernel and its initrd into this folder, to boot the image without its boot loader.",
    };

    private readonly Option<string?> _mirror = new("--mirror")
    {
        HelpName = "url",
        Description = "Take the packages from this mirror of Debian; URL-security has its security updates.",
    };

    private readonly Option<bool> _pinned = new("--pinned")
    {
        Description = "Take the packages from snapshot.debian.org or --mirror, and fail if a version differs from image/versions.",
    };

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "build",
            "Build the image of the nodes as a qcow2 file. Needs root and the packages that doctor names.",
            "sudo ./lbinfra image build --release bookworm --out node.qcow2")
        {
            _release, _out, _kernel, _mirror, _pinned,
        };
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string> CreateRelease()
    {
        var option = new Option<string>("--release")
        {
            Description = "The release of Debian: bookworm (12) or trixie (13).",
            DefaultValueFactory = _ => "bookworm",
        };
        option.AcceptOnlyFromAmong("bookworm", "trixie");
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var build = new ImageBuild(project.Get(parsed).ImageFile("build"), parsed.GetRequiredValue(_release));
        var target = Path.GetFullPath(parsed.GetRequiredValue(_out), context.WorkingDirectory);
        var built = await build.RunAsync(target, Options(parsed), new LabProgress(context.Error).Report, cancellationToken);
        context.Out.WriteLine(_format.IsJson(parsed) ? JsonText.Of(built) : Text(built));
        return ExitCode.Success;
    }

    private static string Text(BuiltImage built) => string.Create(
        CultureInfo.InvariantCulture, $"{built.Path}: {built.Version}, {built.Size / BytesPerMib} MiB, sha256 {built.Sha256}");

    private List<string> Options(ParseResult parsed)
    {
        var options = new List<string>();
        if (parsed.GetValue(_kernel) is { } kernel) options.AddRange(["--kernel", Path.GetFullPath(kernel, context.WorkingDirectory)]);
        if (parsed.GetValue(_mirror) is { } mirror) options.AddRange(["--mirror", mirror]);
        if (parsed.GetValue(_pinned)) options.Add("--pinned");
        return options;
    }
}
