namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>An Octavia field that has no meaning here: accepted, with a warning that says why.</summary>
/// <param name="reason">Completes "… has no effect: ".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IgnoredAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
