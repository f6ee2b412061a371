using System.Globalization;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The hard limit of open files: HAProxy on a lab node needs as many as the site file of the lab says.</summary>
internal sealed class FileLimitCheck(Machine machine, FindingStatus lack) : IDoctorCheck
{
    // As in stacks/sites/lab.yaml.
    private const int Needed = 20_000;
    private const string Check = "open files";
    private const string Purpose = "HAProxy on the nodes of the lab";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var limit = HardLimit();
        var detail = limit == long.MaxValue ? "no limit" : string.Create(CultureInfo.InvariantCulture, $"up to {limit}");
        return Task.FromResult<IReadOnlyList<Finding>>(limit >= Needed
            ? [new Finding(Check, FindingStatus.Ok, detail, Purpose)]
            : [new Finding(
                Check, lack, $"{detail}; {Needed} are needed", Purpose, $"ulimit -Hn {Needed} (as root), before you start the lab")]);
    }

    // "Max open files            1024                 1048576              files"
    private long HardLimit()
    {
        const string name = "Max open files";
        var line = machine.ReadFile("/proc/self/limits")?.Split('\n')
            .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        var words = line?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is not [_, var hard, ..] ? 0 : hard == "unlimited" ? long.MaxValue : long.Parse(hard, CultureInfo.InvariantCulture);
    }
}
