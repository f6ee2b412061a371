namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>An Octavia field that would be unsafe to ignore: any value but null is an error that says why.</summary>
/// <param name="reason">Completes "… is not supported: ".</param>
/// <param name="hint">What to write instead.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefusedAttribute(string reason, string hint) : Attribute
{
    public string Reason => reason;

    public string Hint => hint;
}
