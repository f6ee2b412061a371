using System.Runtime.CompilerServices;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>
/// Paths and keys of fields, named by their members: <c>listener.At(it =&gt; it.ProtocolPort)</c>. The compiler checks that the member
/// exists, and loader and schema use the same keys. The lambda only names the member and is never called.
/// </summary>
public static class FieldPaths
{
    /// <summary>The path of a field in its file, whether or not the field is set.</summary>
    /// <param name="spec">The mapping that contains the field.</param>
    /// <param name="member">A lambda that only reads the property of the field.</param>
    /// <param name="text">The text of the lambda, supplied by the compiler.</param>
    /// <exception cref="ArgumentException">The lambda does not end with a property that can be set in a file.</exception>
    public static YamlPath At<TSpec>(
        this TSpec spec, Func<TSpec, object?> member, [CallerArgumentExpression(nameof(member))] string text = "")
        where TSpec : ISpec =>
        spec.Path.Key(KeyOf(member, text));

    /// <summary>The YAML key of a field: <c>KeyOf&lt;ListenerSpec&gt;(it =&gt; it.ProtocolPort)</c> is <c>protocol_port</c>.</summary>
    /// <inheritdoc cref="At" path="/param"/>
    /// <inheritdoc cref="At" path="/exception"/>
    public static string KeyOf<TSpec>(Func<TSpec, object?> member, [CallerArgumentExpression(nameof(member))] string text = "")
        where TSpec : ISpec
    {
        ArgumentNullException.ThrowIfNull(member);
        var name = text.AsSpan(text.LastIndexOf('.') + 1);
        if (Keys<TSpec>.ByMember.TryGetValue(name, out var key)) return key;
        throw new ArgumentException($"\"{text}\" names no field of {typeof(TSpec).Name}", nameof(member));
    }

    private static class Keys<TSpec>
    {
        public static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByMember =
            SpecShape.Of(typeof(TSpec)).Fields
                .ToDictionary(field => field.Property.Name, field => field.Key, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
