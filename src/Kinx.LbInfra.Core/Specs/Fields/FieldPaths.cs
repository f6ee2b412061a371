using System.Runtime.CompilerServices;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>
/// Fields of specs, named by their members: <c>listener.At(it =&gt; it.ProtocolPort)</c>. The compiler refuses a member that does not exist, and
/// the key comes from the same place as the loader's and the schema's. The lambda only names the member; nobody calls it.
/// </summary>
public static class FieldPaths
{
    /// <summary>Where a field of a spec stands in its file, or would stand if it were given.</summary>
    /// <param name="spec">The mapping.</param>
    /// <param name="member">A lambda that reads the field's property, and nothing else.</param>
    /// <param name="text">The lambda's text; the compiler's to fill in.</param>
    /// <exception cref="ArgumentException">The lambda does not end with a property that a file can set.</exception>
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
        return Keys<TSpec>.ByMember.TryGetValue(name, out var key)
            ? key
            : throw new ArgumentException($"\"{text}\" names no field of {typeof(TSpec).Name}", nameof(member));
    }

    private static class Keys<TSpec>
    {
        public static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByMember =
            SpecShape.Of(typeof(TSpec)).Fields
                .ToDictionary(field => field.Property.Name, field => field.Key, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
