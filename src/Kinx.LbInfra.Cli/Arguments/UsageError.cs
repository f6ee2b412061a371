using System.CommandLine;
using System.CommandLine.Parsing;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>The messages for a wrong command line, with a guess at the word that was meant.</summary>
internal static class UsageError
{
    public static IEnumerable<string> Lines(ParseResult parsed)
    {
        var faults = parsed.Errors.Select(error => error.Message);
        // A mistyped command would also be reported as a missing one.
        if (parsed.UnmatchedTokens.Count > 0) faults = parsed.UnmatchedTokens.Select(Unknown);
        return faults.Select(fault => $"error: {Lower(fault)}").Append($"  = hint: {Hint(parsed)}");
    }

    /// <summary>The message about an unknown word.</summary>
    public static string Unknown(string word) => $"unknown command, argument or option '{word}'";

    private static string Hint(ParseResult parsed)
    {
        var options = parsed.Tokens.Where(token => token.Type == TokenType.Argument && token.Value.StartsWith('-'))
            .Select(token => token.Value);
        var meant = parsed.UnmatchedTokens.Concat(options)
            .Select(word => Spelling.Nearest(word, Known(parsed))).OfType<string>().FirstOrDefault();
        return meant is null ? $"{PathOf(parsed)} --help" : $"did you mean '{meant}'?";
    }

    private static IEnumerable<string> Known(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive));
        return command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name).Concat(options.Select(option => option.Name));
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at.Parent is System.CommandLine.Parsing.CommandResult parent; at = parent)
        {
            names.Insert(0, at.Command.Name);
        }

        return string.Join(' ', names.Prepend("lbinfra"));
    }

    private static string Lower(string text) => (char.ToLowerInvariant(text[0]) + text[1..]).TrimEnd('.');
}
