using System.Text;

namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>The spellings of property names: programs write camelCase, the services snake_case.</summary>
internal static class PropertyNames
{
    /// <summary>The key under which each object lists the fields that nobody gave.</summary>
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

    /// <summary>Also for names that are written in another way, such as <c>security_group_ids</c> or <c>Name</c>.</summary>
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
}
