using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>regex.…</c>, without options.</summary>
internal static class RegexFunctions
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("replace", 3, 3, call => Run(call, regex => regex.Replace(call.Text(0), call.Text(2)))),
        new("match", 2, 2, call => Run(call, regex => Groups(regex.Match(call.Text(0))))),
    ];

    private static object Run(FunctionCall call, Func<Regex, object> action)
    {
        try
        {
            return action(new Regex(call.Text(1), RegexOptions.None, Timeout));
        }
        catch (ArgumentException exception)
        {
            throw call.Refuse(1, exception.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Refuse(1, $"the match took longer than {Timeout.TotalSeconds} seconds");
        }
    }

    private static Sequence Groups(Match match) => new(match.Success ? [.. match.Groups.Values.Select(group => group.Value)] : []);
}
