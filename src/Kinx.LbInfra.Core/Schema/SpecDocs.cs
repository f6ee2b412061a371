using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Schema;

/// <summary>The documentation comments of the specs, from the XML file that the compiler writes next to the assembly.</summary>
internal static partial class SpecDocs
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Read);

    public static string Of(Type type) => Summaries.Value[$"T:{type.FullName}"];

    public static string Of(PropertyInfo property) =>
        Summaries.Value.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", "");

    private static Dictionary<string, string> Read()
    {
        var document = XDocument.Load(Path.ChangeExtension(typeof(SpecDocs).Assembly.Location, ".xml"));
        return document.Descendants("member")
            .Where(member => member.Attribute("name")!.Value.Contains(typeof(ISpec).Namespace!, StringComparison.Ordinal))
            .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")), StringComparer.Ordinal);
    }

    private static string Text(XElement? summary) =>
        summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
