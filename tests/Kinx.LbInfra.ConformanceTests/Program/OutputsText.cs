using System.Text;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>The outputs of a stack as text for review, one value per line.</summary>
internal static class OutputsText
{
    public static string Render(Struct outputs, IEnumerable<RegisterResourceRequest> resources)
    {
        var text = new StringBuilder();
        WriteFields(text, 0, outputs, ValueText.Names(resources));
        return text.ToString();
    }

    private static void WriteFields(StringBuilder text, int level, Struct fields, Dictionary<string, string> names)
    {
        foreach (var (name, value) in fields.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Write(text, level, name, value, names);
        }
    }

    private static void Write(StringBuilder text, int level, string name, Value value, Dictionary<string, string> names)
    {
        var shown = ValueText.Of(name, value, names);
        if (value.ListValue?.Values is [{ KindCase: Value.KindOneofCase.StructValue }, ..] items)
        {
            WriteItems(text, level, name, items, names);
        }
        else if (value.KindCase == Value.KindOneofCase.StringValue && shown.Contains('\n', StringComparison.Ordinal))
        {
            WriteLines(text, level, name, value.StringValue);
        }
        else
        {
            Line(text, level, $"{name} = {shown}");
        }
    }

    private static void WriteItems(
        StringBuilder text, int level, string name, IEnumerable<Value> items, Dictionary<string, string> names)
    {
        foreach (var item in items)
        {
            Line(text, level, $"{name}:");
            WriteFields(text, level + 1, item.StructValue, names);
        }
    }

    private static void WriteLines(StringBuilder text, int level, string name, string lines)
    {
        Line(text, level, $"{name}:");
        foreach (var line in lines.TrimEnd('\n').Split('\n')) Line(text, level + 1, $"| {line}".TrimEnd());
    }

    private static void Line(StringBuilder text, int level, string line) => text.Append(' ', level * 2).Append(line).Append('\n');
}
