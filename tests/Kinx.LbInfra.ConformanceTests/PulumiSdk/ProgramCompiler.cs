using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Compiles recorded programs against the fallback packages into one folder with all that they need to run.</summary>
internal sealed class ProgramCompiler
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string RuntimeConfig =
        """
        {"runtimeOptions":{
          "tfm":"net10.0",
          "framework":{"name":"Microsoft.NETCore.App","version":"10.0.0"},
          "configProperties":{"System.Globalization.Invariant":true}}}
        """;

    private static readonly string Packages = Path.Combine(AppContext.BaseDirectory, "PulumiSdk", "packages");

    private readonly string _folder;
    private readonly MetadataReference[] _references;

    public ProgramCompiler(string folder)
    {
        _folder = folder;
        foreach (var file in Directory.GetFiles(Packages, "*.dll").Append(Path.Combine(AppContext.BaseDirectory, "Google.Protobuf.dll")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        RuntimeConfigFile = Path.Combine(folder, "programs.runtimeconfig.json");
        File.WriteAllText(RuntimeConfigFile, RuntimeConfig);

        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "netstandard.dll"));
        _references = [.. framework.Concat(Directory.GetFiles(Packages, "Pulumi*.dll")).Where(IsManaged).Select(ReferenceTo)];
    }

    public string RuntimeConfigFile { get; }

    /// <summary>Returns the program's file.</summary>
    /// <exception cref="InvalidOperationException">It does not compile: the fallback packages lack something.</exception>
    public string Compile(string name, params string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(File.ReadAllText(source), options, Path.GetFileName(source)))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options));
        var console = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, trees, _references, console);

        var file = Path.Combine(_folder, name + ".dll");
        var result = compilation.Emit(file);
        if (result.Success) return file;

        File.Delete(file);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        throw new InvalidOperationException($"{name} does not compile:\n{string.Join('\n', errors)}");
    }

    private static PortableExecutableReference ReferenceTo(string file) => MetadataReference.CreateFromFile(file);

    // The runtime's folder also contains native libraries with similar names.
    private static bool IsManaged(string file) => !Path.GetFileName(file).Contains(".Native", StringComparison.Ordinal);
}
