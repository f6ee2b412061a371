using System.Security.Cryptography;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>The blocks of a text in PEM format.</summary>
internal sealed class PemBlocks
{
    private readonly List<(string Label, string Text)> _blocks = [];

    public PemBlocks(string text)
    {
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var found))
        {
            _blocks.Add((rest[found.Label].ToString(), rest[found.Location].ToString()));
            rest = rest[found.Location.End..];
        }

        IsEncrypted = _blocks.Any(block => block.Label == "ENCRYPTED PRIVATE KEY")
            || text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal);
        var begun = text.AsSpan().Count("-----BEGIN ");
        (IsMarked, IsDamaged) = (begun > 0, begun > _blocks.Count);
    }

    /// <summary>True if the text has the first line of a block, whether or not the block can be read.</summary>
    public bool IsMarked { get; }

    /// <summary>True if a block cannot be read: it is cut off, or has characters that do not belong there.</summary>
    public bool IsDamaged { get; }

    /// <summary>True if a private key needs a passphrase.</summary>
    public bool IsEncrypted { get; }

    public IReadOnlyList<string> Certificates => Of("CERTIFICATE");

    public IReadOnlyList<string> RevocationLists => Of("X509 CRL");

    public IReadOnlyList<string> Keys => [.. Of("PRIVATE KEY"), .. Of("RSA PRIVATE KEY"), .. Of("EC PRIVATE KEY")];

    public bool HasSshKey => Of("OPENSSH PRIVATE KEY").Count > 0;

    /// <summary>The bytes of a block.</summary>
    public static byte[] Bytes(string block) => Convert.FromBase64String(block[PemEncoding.Find(block).Base64Data]);

    private List<string> Of(string label) => [.. _blocks.Where(block => block.Label == label).Select(block => block.Text)];
}
