using System.Text;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>A temporary <c>stacks/</c> folder with the lab's site file.</summary>
internal sealed class StackFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stacks-");

    public StackFolder()
    {
        _folder.CreateSubdirectory("sites");
        var site = System.IO.Path.Combine(RepositoryFolder.Root, "stacks", "sites", "lab.yaml");
        File.Copy(site, System.IO.Path.Combine(Path, "sites", "lab.yaml"));
    }

    public string Path => _folder.FullName;

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that need not be UTF-8, and returns its path.</summary>
    public string WriteBytes(string name, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
