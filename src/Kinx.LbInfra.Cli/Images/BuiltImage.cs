namespace Kinx.LbInfra.Cli.Images;

/// <summary>An image that was built.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Version">As in its <c>/etc/lbinfra-image</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the file.</param>
internal sealed record BuiltImage(string Path, string Version, long Size, string Sha256);
