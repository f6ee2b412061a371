using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Cli;

/// <summary>
/// The command line with captured output, in a temporary project with the repository's templates, demo stack and lab site.
/// </summary>
internal sealed class CliRunner : IDisposable
{
    public CliRunner()
    {
        File.WriteAllText(Path.Combine(Root, "Pulumi.yaml"), "name: lbinfra\n");
        Directory.CreateSymbolicLink(Path.Combine(Root, "templates"), RepositoryFolder.Templates);
        Copy("stacks/demo.yaml");
        Copy("stacks/sites/lab.yaml");
        Variables["LBINFRA_ROOT"] = Root;
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("lbinfra-cli-").FullName;

    public StringWriter Out { get; } = new();

    /// <summary>Takes the data in place of <see cref="Out"/>.</summary>
    public TextWriter? OtherOut { get; init; }

    public StringWriter Error { get; } = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string WriteFile(string name, string text)
    {
        var file = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public Task<int> RunAsync(params string[] arguments) => new CliApp(Context()).RunAsync(arguments);

    public CliContext Context() => new()
    {
        Out = OtherOut ?? Out,
        Error = Error,
        In = TextReader.Null,
        Interactive = false,
        Environment = Variables.GetValueOrDefault,
        WorkingDirectory = Root,
        Time = TimeProvider.System,
    };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Copy(string name) => WriteFile(name, File.ReadAllText(Path.Combine(RepositoryFolder.Root, name)));
}
