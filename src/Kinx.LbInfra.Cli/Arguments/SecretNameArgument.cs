using System.CommandLine;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>A secret by the name that a stack file gives it: <c>web</c>, or <c>secret://web</c> as it stands there.</summary>
internal static partial class SecretNameArgument
{
    private const string Scheme = "secret://";

    public static Argument<string> Create()
    {
        var argument = new Argument<string>("name")
        {
            HelpName = "name",
            Description = "The secret: NAME, or secret://NAME as the stack file has it.",
            CustomParser = result => NameOf(result.Tokens[0].Value),
        };
        argument.Validators.Add(result =>
        {
            if (!Name().IsMatch(NameOf(result.Tokens[0].Value)))
                result.AddError($"'{result.Tokens[0].Value}' is no name of a secret: letters, digits, '.', '_' and '-', a letter or digit first");
        });
        return argument;
    }

    private static string NameOf(string text) => text.StartsWith(Scheme, StringComparison.Ordinal) ? text[Scheme.Length..] : text;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Name();
}
