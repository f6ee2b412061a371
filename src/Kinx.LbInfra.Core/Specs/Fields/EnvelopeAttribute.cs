namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The key around the object in Octavia's request bodies, such as <c>{"pool": {…}}</c>. It may be left out.</summary>
/// <param name="key">The key.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EnvelopeAttribute(string key) : Attribute
{
    /// <summary>The key.</summary>
    public string Key => key;
}
