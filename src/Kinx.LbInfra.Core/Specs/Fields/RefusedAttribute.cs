namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>An Octavia field that is not safe to ignore: any value but null or an empty one is an error that gives the reason.</summary>
/// <param name="reason">The end of the message "… is not supported: ".</param>
/// <param name="hint">What to write instead.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefusedAttribute(string reason, string hint) : Attribute
{
    /// <summary>Why the field is not supported.</summary>
    public string Reason => reason;

    /// <summary>What to write instead.</summary>
    public string Hint => hint;
}
