namespace Pulumi.Command;

/// <summary>The options that every resource of this package has.</summary>
internal static class Package
{
    // The version of the published package that this one follows.
    private const string Version = "1.2.1";

    public static CustomResourceOptions Defaults(
        CustomResourceOptions? options, IEnumerable<string> additionalSecretOutputs, IEnumerable<string> replaceOnChanges) =>
        CustomResourceOptions.Merge(
            new CustomResourceOptions
            {
                Version = Version,
                AdditionalSecretOutputs = [.. additionalSecretOutputs],
                ReplaceOnChanges = [.. replaceOnChanges],
            },
            options);
}
