namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>A value that a file of the node cannot contain. Validation refuses such values before rendering.</summary>
/// <param name="file">The file or kind of file.</param>
/// <param name="holds">What the value contains that is not allowed; never the value itself, which may be a secret.</param>
public sealed class UnwritableValueException(string file, string holds)
    : Exception($"a value for {file} holds {holds}");
