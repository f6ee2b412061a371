using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Engine.Programs;

namespace Kinx.LbInfra.Cli.Context;

/// <summary>A folder with a <c>Pulumi.yaml</c>, <c>stacks/</c>, <c>templates/</c> and the program.</summary>
public sealed record Project(string Root, string InstallRoot)
{
    /// <summary>The name in <c>Pulumi.yaml</c>: the namespace of the configuration, and part of every URN.</summary>
    public const string Name = "lbinfra";

    public string StacksDirectory => Path.Combine(Root, "stacks");

    public string TemplatesDirectory => Path.Combine(Root, "templates");

    /// <summary>The Pulumi program that the launcher built.</summary>
    public ProgramCommand Program =>
        new("dotnet", [Path.Combine(InstallRoot, "artifacts", "lbinfra", "program", "infra.dll")], Path.Combine(Root, "infra"));

    /// <summary>The project of <c>--cwd</c>, else the nearest one at or above the working directory, else the launcher's own.</summary>
    /// <param name="directory">The value of <c>--cwd</c>, relative to the working directory; null when it is not given.</param>
    /// <exception cref="CliException">There is no project there.</exception>
    public static Project Find(CliContext context, string? directory)
    {
        var install = context.Environment("LBINFRA_ROOT") ?? NearestTo(AppContext.BaseDirectory)
            ?? throw new CliException("the project's folder is not known", "start it with the launcher ./lbinfra");
        if (directory is not null)
        {
            var chosen = Path.GetFullPath(directory, context.WorkingDirectory);
            if (IsProject(chosen)) return new Project(chosen, install);
            throw new CliException(
                $"'{directory}' is not a project: it has no Pulumi.yaml or no stacks/", "name a folder with Pulumi.yaml and stacks/");
        }

        return new Project(NearestTo(context.WorkingDirectory) ?? install, install);
    }

    /// <summary>The file of a stack. A name that ends in <c>.yaml</c> is taken as a path.</summary>
    public string StackFile(string stack) =>
        stack.EndsWith(".yaml", StringComparison.Ordinal) ? stack : Path.Combine(StacksDirectory, $"{stack}.yaml");

    /// <summary>The same, for a stack that must exist.</summary>
    /// <exception cref="CliException">There is no such file.</exception>
    public string ExistingStackFile(string stack)
    {
        var (file, names) = (StackFile(stack), StackNames());
        if (File.Exists(file)) return file;
        var misnamed = StackTreeCheck.Misnamed(StacksDirectory).Select(diagnostic => diagnostic.Span!.File)
            .FirstOrDefault(other => Path.GetFileNameWithoutExtension(other) == Path.GetFileNameWithoutExtension(stack));
        var hint = misnamed is not null ? $"rename '{misnamed}': the names of stack files end in .yaml"
            : Spelling.Nearest(stack, names) is { } near ? $"did you mean '{near}'?"
            : $"stacks of this project: {string.Join(", ", names)}";
        throw new CliException($"there is no stack '{stack}': {file} does not exist", hint);
    }

    /// <summary>A file of the recipe of the node image.</summary>
    /// <exception cref="CliException">It is missing.</exception>
    public string ImageFile(string name)
    {
        var file = Path.Combine(Root, "image", name);
        return File.Exists(file) ? file : throw new CliException($"'{file}' is missing", "restore it: git checkout -- image");
    }

    /// <summary>All templates and node scripts.</summary>
    /// <exception cref="CliException">The folder is missing.</exception>
    public TemplateSet ReadTemplates()
    {
        if (Directory.Exists(TemplatesDirectory)) return TemplateSet.FromFolder(TemplatesDirectory);
        throw new CliException($"the folder '{TemplatesDirectory}' is missing", "restore it: git checkout -- templates");
    }

    /// <summary>The names of all stacks, sorted; <c>Pulumi.*.yaml</c> are settings, not stacks.</summary>
    public IReadOnlyList<string> StackNames() => Names(StacksDirectory);

    /// <summary>The names of all sites, sorted.</summary>
    public IReadOnlyList<string> SiteNames() => Names(SitesDirectory);

    public string SiteFile(string site) => Path.Combine(SitesDirectory, $"{site}.yaml");

    private string SitesDirectory => Path.Combine(StacksDirectory, "sites");

    private static IReadOnlyList<string> Names(string folder)
    {
        if (Directory.Exists(folder))
        {
            return [.. Directory.EnumerateFiles(folder, "*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
                .Where(name => !name.StartsWith("Pulumi.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
        }

        return [];
    }

    private static bool IsProject(string directory) =>
        File.Exists(Path.Combine(directory, "Pulumi.yaml")) && Directory.Exists(Path.Combine(directory, "stacks"));

    private static string? NearestTo(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (IsProject(folder.FullName)) return folder.FullName;
        }

        return null;
    }
}
