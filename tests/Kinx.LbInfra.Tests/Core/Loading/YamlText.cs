using System.Text;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>Loads texts through a folder with one stack and the lab's site.</summary>
internal static class YamlText
{
    /// <summary>The head of every stack file in these tests, three lines.</summary>
    public const string Head = "site: lab\nproject_id: p\nloadbalancers:\n";

    /// <summary>What is loaded from the head and the given lines.</summary>
    public static Checked<LoadedStack> Load(string lines) => LoadWhole(Head + lines);

    public static Checked<LoadedStack> LoadWhole(string text, string fileName = "stack.yaml") =>
        LoadWhole(Encoding.UTF8.GetBytes(text), fileName);

    /// <summary>The same of a text that need not be UTF-8.</summary>
    public static Checked<LoadedStack> LoadWhole(byte[] content, string fileName = "stack.yaml")
    {
        using var folder = new StackFolder();
        return StackLoader.LoadFile(folder.WriteBytes(fileName, content));
    }

    /// <summary>Code and position of every finding: <c>LB1004 4:5</c>.</summary>
    public static IEnumerable<string> Findings(string lines) => Load(lines).Diagnostics.Select(Text);

    public static string Text(Diagnostic diagnostic) => $"{diagnostic.Code} {diagnostic.Span!.Line}:{diagnostic.Span.Column}";
}
