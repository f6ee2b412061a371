using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>
/// The place of a value in a YAML document, as a list of segments. A dotted text would be ambiguous for keys such as
/// <c>app.example.com</c>.
/// </summary>
public sealed class YamlPath : IEquatable<YamlPath>
{
    private readonly string? _key;
    private readonly int _index;

    private YamlPath(YamlPath? parent, string? key, int index) => (Parent, _key, _index) = (parent, key, index);

    /// <summary>The whole document.</summary>
    public static YamlPath Root { get; } = new(null, null, 0);

    /// <summary>The mapping or sequence that contains this value; null for the document.</summary>
    public YamlPath? Parent { get; }

    /// <summary>The last key of the path, before the index if the value is an item of a list; null for the document.</summary>
    public string? LastKey => _key ?? Parent?.LastKey;

    /// <summary>True for an item of a list.</summary>
    public bool IsItem => Parent is not null && _key is null;

    /// <summary>The value of a key of this mapping.</summary>
    public YamlPath Key(string key) => new(this, key, 0);

    /// <summary>An item of this sequence, counted from 0.</summary>
    public YamlPath Item(int index) => new(this, null, index);

    /// <summary>True if the path equals <paramref name="ancestor"/> or is below it.</summary>
    public bool IsWithin(YamlPath ancestor)
    {
        for (var path = this; path is not null; path = path.Parent)
        {
            if (path.Equals(ancestor)) return true;
        }

        return false;
    }

    /// <summary>True if both paths have the same segments.</summary>
    public bool Equals(YamlPath? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && _key == other._key && _index == other._index && Equals(Parent, other.Parent);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YamlPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, _key, _index);

    /// <summary>
    /// The path as in messages, with unusual keys escaped and long ones cut: <c>loadbalancers[0].listeners[1].protocol_port</c>.
    /// </summary>
    public override string ToString()
    {
        if (Parent is null) return "";
        var text = new StringBuilder(Parent.ToString());
        if (_key is null) return text.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']').ToString();
        return text.Append(text.Length > 0 ? "." : "").Append(Quoted.Inside(_key)).ToString();
    }
}
