using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Cli.Context;

/// <summary>The passphrase that encrypts a stack's secrets, from the variables that Pulumi reads.</summary>
internal static class Passphrase
{
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <exception cref="CliException">Neither variable is set, or the file cannot be read.</exception>
    public static string Read(CliContext context)
    {
        if (context.Environment(Variable) is { } passphrase) return passphrase;
        if (context.Environment(FileVariable) is not { Length: > 0 } file)
        {
            throw new CliException(
                "the passphrase of the stack's secrets is not set", $"set {Variable}, or {FileVariable} to a file that contains it");
        }

        if (File.Exists(file)) return Text(file).Trim();
        throw new CliException($"the passphrase file '{file}' does not exist", $"correct {FileVariable}");
    }

    // With characters replaced, it would be another passphrase than the one that Pulumi reads.
    private static string Text(string file)
    {
        try
        {
            return Utf8File.Read(file);
        }
        catch (InvalidDataException fault)
        {
            throw new CliException($"the passphrase file cannot be read: {fault.Message}", $"correct {FileVariable}");
        }
    }
}
