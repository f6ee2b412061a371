using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Outputs as text: one value per line, nested values indented.</summary>
internal sealed class OutputsView(TextWriter writer)
{
    public void Write(PropertyMap outputs) => WriteMap(outputs, "");

    private void WriteMap(PropertyMap map, string indent)
    {
        foreach (var (name, value) in map) WriteValue($"{indent}{name}:", value, indent);
    }

    private void WriteValue(string head, PropertyValue value, string indent)
    {
        switch (value)
        {
            case PropertyValue.MapValue { Items: var items }:
                writer.WriteLine(head);
                WriteMap(items, $"{indent}  ");
                break;
            case PropertyValue.ListValue { Items: var items } when items.Any(item => item is PropertyValue.MapValue):
                writer.WriteLine(head);
                foreach (var item in items) WriteValue($"{indent}  -", item, $"{indent}  ");
                break;
            default:
                writer.WriteLine($"{head} {ValueText.Of(value)}");
                break;
        }
    }
}
