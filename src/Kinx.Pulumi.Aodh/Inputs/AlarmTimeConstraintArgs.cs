using Pulumi;

namespace Kinx.Pulumi.Aodh.Inputs;

/// <summary>A time at which an alarm is evaluated.</summary>
public sealed class AlarmTimeConstraintArgs : ResourceArgs
{
    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>How long it lasts, in seconds.</summary>
    [Input("duration", required: true)]
    public Input<int> Duration { get; set; } = null!;

    /// <summary>Name of the constraint.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>When it begins, as a cron expression.</summary>
    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    /// <summary>Time zone of the start, such as <c>Asia/Seoul</c>. Default: UTC.</summary>
    [Input("timezone")]
    public Input<string>? Timezone { get; set; }
}
