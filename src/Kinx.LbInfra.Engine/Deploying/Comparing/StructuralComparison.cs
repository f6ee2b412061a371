using System.Text.RegularExpressions;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Comparing;

/// <summary>
/// The changed paths between two sets of properties, found without a schema. For providers that give no detail, and for components.
/// </summary>
internal static partial class StructuralComparison
{
    public static IReadOnlyDictionary<string, PropertyDiffKind> Compare(PropertyMap old, PropertyMap @new)
    {
        var diffs = new SortedDictionary<string, PropertyDiffKind>(StringComparer.Ordinal);
        Compare("", old, @new, diffs);
        return diffs;
    }

    private static void Compare(string prefix, PropertyMap old, PropertyMap @new, SortedDictionary<string, PropertyDiffKind> diffs)
    {
        foreach (var name in old.Keys.Union(@new.Keys, StringComparer.Ordinal))
        {
            Compare(prefix + Segment(prefix, name), old.GetValueOrDefault(name), @new.GetValueOrDefault(name), diffs);
        }
    }

    private static void Compare(string path, PropertyValue? old, PropertyValue? @new, SortedDictionary<string, PropertyDiffKind> diffs)
    {
        switch (old, @new)
        {
            case (PropertyValue.MapValue left, PropertyValue.MapValue right):
                Compare(path, left.Items, right.Items, diffs);
                break;
            case (PropertyValue.ListValue left, PropertyValue.ListValue right):
                for (var index = 0; index < Math.Max(left.Items.Length, right.Items.Length); index++)
                {
                    Compare($"{path}[{index}]", left.Items.ElementAtOrDefault(index), right.Items.ElementAtOrDefault(index), diffs);
                }

                break;
            case (null, not null):
                diffs[path] = PropertyDiffKind.Add;
                break;
            case (not null, null):
                diffs[path] = PropertyDiffKind.Delete;
                break;
            default:
                if (!Equals(old, @new)) diffs[path] = PropertyDiffKind.Update;
                break;
        }
    }

    private static string Segment(string prefix, string name) =>
        SimpleName().IsMatch(name) ? (prefix == "" ? name : "." + name) : "[\"" + name.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"]";

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$-]*$")]
    private static partial Regex SimpleName();
}
