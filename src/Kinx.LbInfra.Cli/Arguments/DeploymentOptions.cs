using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>Options that <c>preview</c>, <c>up</c> and <c>destroy</c> share.</summary>
internal sealed class DeploymentOptions
{
    public Option<bool> Diff { get; } = new("--diff") { Description = "Show every changed property, multi-line text as a diff." };

    public Option<int> Parallel { get; } = CreateParallel();

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do not ask for confirmation." };

    private static Option<int> CreateParallel()
    {
        var option = new Option<int>("--parallel", "-p")
        {
            Description = "Run at most this many operations at the same time.",
            DefaultValueFactory = _ => 8,
        };
        option.Validators.Add(RefuseParallel);
        return option;
    }

    // Reads the text, because the parser throws for a value that is not a number.
    private static void RefuseParallel(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            result.AddError($"--parallel must be a whole number, not '{text}'");
        }
        else if (count < 1)
        {
            result.AddError("--parallel must be at least 1");
        }
    }
}
