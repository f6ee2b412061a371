using System.Globalization;
using System.Text.Json;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// A project folder for one run of the program: the sample stacks <c>all</c> and <c>bare</c>, the repository's <c>acme</c> and <c>demo</c>,
/// and its templates.
/// </summary>
public sealed class SampleProject : IDisposable
{
    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBa7RZvJ1vJXvY0Yl5cYz6gJ1m7Y0Jm1Xn1p9Zr2f0aQ";

    private static readonly string[] Nodes =
        ["web-a", "web-b", "web-c", "api-a", "api-b", "one-a", "one-b", "shop-a", "shop-b", "tcp-a", "tcp-b", "tcp-c"];

    // What the stacks refer to as secret://NAME.
    private static readonly string[] References =
        ["web", "clients", "shop-tls", "outlet-tls", "clients-ca", "clients-crl", "api-tls", "api-client-tls", "members-ca", "members-crl"];

    private static readonly string[] Passwords = ["gateway-2"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-project-");

    public SampleProject()
    {
        Directory.CreateSymbolicLink(Path.Combine(Root, "templates"), RepositoryFolder.Templates);
        foreach (var source in new[] { "tests/Kinx.LbInfra.Testing/Project/stacks", "stacks" })
        {
            Copy(Path.Combine(RepositoryFolder.Root, source));
        }
    }

    /// <summary>Names of all sample stacks.</summary>
    public static IReadOnlyList<string> Stacks { get; } = ["acme", "all", "bare", "demo"];

    /// <summary>Texts that must never appear unencrypted.</summary>
    public static IReadOnlyList<string> SecretTexts { get; } =
        [LoginKey, Secret("hostKey"), .. References.Concat(Passwords).Select(Secret)];

    /// <summary>The private key for logging in to every node and bastion.</summary>
    public static string LoginKey => Secret("loginKey");

    public string Root => _folder.FullName;

    public string Program => Directory.CreateDirectory(Path.Combine(Root, "infra")).FullName;

    /// <summary>The configuration of all sample stacks, as the engine hands it to the program in <c>PULUMI_CONFIG</c>.</summary>
    /// <param name="without">A key that is left out.</param>
    public static string Config(string? without = null) => JsonSerializer.Serialize(
        Nodes.SelectMany(
            node => new[] { ($"hostKey-{node}", $"{Secret("hostKey")} {node}"), ($"hostKeyPublic-{node}", HostKeyPublic(node)) })
            .Append(("loginKey", LoginKey)).Append(("loginKeyPublic", $"{PublicKey} login"))
            .Concat(References.Select(name => (name, $"{Secret(name)}\n{SampleSecrets.For(name)}")))
            .Concat(Passwords.Select(name => (name, Secret(name))))
            .Where(item => item.Item1 != without)
            .ToDictionary(item => $"lbinfra:{item.Item1}", item => item.Item2));

    /// <summary>A node's host key.</summary>
    public static string HostKeyPublic(string node) => $"{PublicKey} {node}";

    /// <summary>Changes a file under <c>stacks/</c>.</summary>
    /// <exception cref="ArgumentException">The file does not have the text.</exception>
    public SampleProject Edit(string file, string old, string replacement)
    {
        var path = Path.Combine(Root, "stacks", file);
        var text = File.ReadAllText(path);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{file}' has no '{old}'"), nameof(old));
        }

        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Secret(string key) => $"the-secret-text-of-{key}";

    private void Copy(string stacks)
    {
        foreach (var file in Directory.EnumerateFiles(stacks, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, "stacks", Path.GetRelativePath(stacks, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
