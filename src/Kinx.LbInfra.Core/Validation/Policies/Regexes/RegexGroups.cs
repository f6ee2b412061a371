using System.Buffers;
using System.Globalization;

namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>The capturing groups read so far, by number and by name.</summary>
internal sealed class RegexGroups(RegexCursor cursor)
{
    // PCRE2's limit.
    private const int LongestName = 32;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly List<bool> _closed = [true];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private bool _isCountedDifferently;

    /// <summary>A group without a name. HAProxy configures PCRE2 not to number these.</summary>
    public int OpenUnnamed()
    {
        _isCountedDifferently = true;
        return Open();
    }

    /// <summary>Reads the name of a new group.</summary>
    public int OpenNamed()
    {
        var name = Name(">");
        return _names.TryAdd(name, _closed.Count) ? Open() : throw cursor.Fault($"two groups are named \"{name}\"");
    }

    public void Close(int group) => _closed[group] = true;

    /// <summary>A reference by number.</summary>
    public void NumberedReference(int group)
    {
        if (_isCountedDifferently) throw cursor.Fault("HAProxy numbers only named groups: write (?P<name>…) and (?P=name)");
        Refer(group);
    }

    /// <summary>Reads a reference by name.</summary>
    public void NamedReference()
    {
        if (!_names.TryGetValue(Name(")"), out var group)) throw cursor.Fault("there is no group of this name");
        Refer(group);
    }

    private int Open()
    {
        _closed.Add(false);
        return _closed.Count - 1;
    }

    private void Refer(int group)
    {
        if (group == 0 || group >= _closed.Count)
        {
            throw cursor.Fault($"there is no earlier group {group.ToString(CultureInfo.InvariantCulture)}");
        }

        if (!_closed[group]) throw cursor.Fault("a group cannot refer to itself");
    }

    /// <summary>Reads the condition of <c>(?(1)…|…)</c>: a group's number or name.</summary>
    public void Condition()
    {
        if (char.IsAsciiDigit(cursor.Next))
        {
            var digits = cursor.TakeWhile(NameCharacters);
            cursor.Expect(")");
            if (_isCountedDifferently
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                || group == 0
                || group >= _closed.Count)
            {
                throw cursor.Fault($"there is no earlier named group {digits}");
            }
        }
        else if (Name(")") is var name && (name == "DEFINE" || !_names.ContainsKey(name)))
        {
            throw cursor.Fault("a condition must name an earlier group");
        }
    }

    private string Name(string end)
    {
        var name = cursor.TakeWhile(NameCharacters);
        if (name.Length is 0 or > LongestName || char.IsAsciiDigit(name[0]))
        {
            throw cursor.Fault("a group name consists of up to 32 letters, digits and \"_\", and does not start with a digit");
        }

        cursor.Expect(end);
        return name;
    }
}
