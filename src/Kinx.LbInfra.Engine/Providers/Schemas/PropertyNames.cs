using System.Text;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>The spellings of property names: camelCase in programs, snake_case in the services.</summary>
internal static class PropertyNames
{
    /// <summary>The key under which an object lists the fields that Check filled in.</summary>
    public const string Defaults = "__defaults";

    public static string ToSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Accepts other spellings as well, such as <c>security_group_ids</c> or <c>Name</c>.</summary>
    public static string ToCamel(string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal)) return name;
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return name;
        var text = new StringBuilder();
        foreach (var word in words)
        {
            var first = text.Length == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0]);
            text.Append(first).Append(word.AsSpan(1));
        }

        return text.ToString();
    }

    /// <summary>The properties with their names in camelCase, without the list of defaults.</summary>
    public static PropertyMap Normalized(PropertyMap map) =>
        PropertyMap.From(map.Where(item => item.Key != Defaults).Select(item => KeyValuePair.Create(ToCamel(item.Key), item.Value)));

    /// <summary>The properties with the list of those that Check filled in.</summary>
    public static PropertyMap WithDefaults(PropertyMap map, IEnumerable<string> filledIn) =>
        map.Set(Defaults, PropertyValue.Of(filledIn.Order(StringComparer.Ordinal).Select(PropertyValue.Of)));
}
