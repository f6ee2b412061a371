using System.CommandLine.Parsing;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>An option that the command does not have: the parser takes it for an argument.</summary>
internal static class StrayOption
{
    /// <summary>For the validators of an argument whose values never start with a dash.</summary>
    public static void Refuse(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError(UsageError.Unknown(token.Value));
    }
}
