namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>An Octavia field without effect here: accepted with a warning that gives the reason.</summary>
/// <param name="reason">The end of the message "… has no effect: ".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoredAttribute(string reason) : Attribute
{
    /// <summary>Why the field has no effect.</summary>
    public string Reason => reason;
}
