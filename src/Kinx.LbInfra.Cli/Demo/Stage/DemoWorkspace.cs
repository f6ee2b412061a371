using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>A temporary project with copies of the demo's stack and site, which the demo edits, and links to everything else.</summary>
internal sealed class DemoWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-demo-");

    public DemoWorkspace(Project project)
    {
        File.Copy(Path.Combine(project.Root, "Pulumi.yaml"), Path.Combine(Root, "Pulumi.yaml"));
        foreach (var name in new[] { "templates", "infra" })
        {
            Directory.CreateSymbolicLink(Path.Combine(Root, name), Path.Combine(project.Root, name));
        }

        Directory.CreateDirectory(Path.Combine(Root, "stacks", "sites"));
        File.Copy(Path.Combine(project.StacksDirectory, "demo.yaml"), StackFile);
        File.Copy(Path.Combine(project.StacksDirectory, "sites", "lab.yaml"), Path.Combine(Root, "stacks", "sites", "lab.yaml"));
        Directory.CreateDirectory(StateFolder);
    }

    public string Root => _folder.FullName;

    public string StackFile => Path.Combine(Root, "stacks", "demo.yaml");

    public string StateFolder => Path.Combine(Root, "state");

    /// <summary>Replaces a part of the stack file.</summary>
    /// <exception cref="DemoException">The part does not occur exactly once.</exception>
    public void Edit(string before, string after)
    {
        var text = File.ReadAllText(StackFile);
        if (text.Split(before).Length != 2) throw new DemoException($"stacks/demo.yaml must contain '{before}' exactly once for the demo");
        File.WriteAllText(StackFile, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
