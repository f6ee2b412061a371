using System.CommandLine;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>The name of a secret, <c>web</c> or <c>secret://web</c>.</summary>
internal static partial class SecretNameArgument
{
    private const string Scheme = "secret://";

    public static Argument<string> Create()
    {
        var argument = new Argument<string>("name")
        {
            HelpName = "name",
            Description = "The secret: NAME, or secret://NAME as in the stack file.",
            CustomParser = result => NameOf(result.Tokens[0].Value),
        };
        argument.Validators.Add(result =>
        {
            if (!Name().IsMatch(NameOf(result.Tokens[0].Value)))
            {
                result.AddError(
                    $"'{result.Tokens[0].Value}' is not a valid name for a secret: "
                    + "use letters, digits, '.', '_' and '-', and begin with a letter or digit");
            }
        });
        return argument;
    }

    private static string NameOf(string text) => text.StartsWith(Scheme, StringComparison.Ordinal) ? text[Scheme.Length..] : text;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Name();
}
