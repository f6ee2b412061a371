using Pulumi;

namespace Kinx.Pulumi.Aodh.Outputs;

/// <summary>A time at which an alarm is evaluated.</summary>
[OutputType]
public sealed class AlarmTimeConstraint
{
    /// <summary>Text for people.</summary>
    public readonly string? Description;

    /// <summary>How long it lasts, in seconds.</summary>
    public readonly int Duration;

    /// <summary>Name of the constraint.</summary>
    public readonly string Name;

    /// <summary>When it begins, as a cron expression.</summary>
    public readonly string Start;

    /// <summary>Time zone of the start, such as <c>Asia/Seoul</c>. Default: UTC.</summary>
    public readonly string? Timezone;

    [OutputConstructor]
    private AlarmTimeConstraint(
        string? description,
        int duration,
        string name,
        string start,
        string? timezone)
    {
        Description = description;
        Duration = duration;
        Name = name;
        Start = start;
        Timezone = timezone;
    }
}
