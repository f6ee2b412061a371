using System.CommandLine.Parsing;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>An unknown option: the parser would take it for the value of an argument.</summary>
internal static class StrayOption
{
    /// <summary>A validator for arguments that never start with a dash.</summary>
    public static void Refuse(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError(UsageError.Unknown(token.Value));
    }
}
