using Pulumi;

namespace Kinx.Pulumi.Aodh.Inputs;

/// <summary>A time at which an alarm is evaluated.</summary>
public sealed class AlarmTimeConstraintArgs : ResourceArgs
{
    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Seconds.</summary>
    [Input("duration", required: true)]
    public Input<int> Duration { get; set; } = null!;

    /// <summary>Name of the time.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>When it begins, as a cron expression.</summary>
    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    /// <summary>Time zone of the start, as in <c>Asia/Seoul</c>. Default: UTC.</summary>
    [Input("timezone")]
    public Input<string>? Timezone { get; set; }
}
