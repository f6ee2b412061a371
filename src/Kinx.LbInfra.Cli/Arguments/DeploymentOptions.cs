using System.CommandLine;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>Options that <c>preview</c>, <c>up</c> and <c>destroy</c> share.</summary>
internal sealed class DeploymentOptions
{
    public Option<bool> Diff { get; } = new("--diff") { Description = "Show every changed property; texts line by line." };

    public Option<int> Parallel { get; } = CreateParallel();

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do not ask." };

    private static Option<int> CreateParallel()
    {
        var option = new Option<int>("--parallel", "-p") { Description = "Most operations at once.", DefaultValueFactory = _ => 8 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--parallel must be at least 1");
        });
        return option;
    }
}
