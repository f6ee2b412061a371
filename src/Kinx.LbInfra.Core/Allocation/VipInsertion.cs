using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>Adds <c>vip_address</c> to the text of a load balancer, next to its <c>vip_pool</c>.</summary>
internal sealed class VipInsertion(SourceMap map, string text)
{
    private static readonly string Key = FieldPaths.KeyOf<LoadBalancerSpec>(it => it.VipAddress);
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <param name="loadBalancer">A load balancer with a <c>vip_pool</c>.</param>
    /// <param name="address">The address.</param>
    public TextEdit Edit(LoadBalancerSpec loadBalancer, HostAddress address)
    {
        var written = address.Family == IpFamily.IPv6 ? $"\"{address}\"" : address.ToString();
        // An existing key without a value is kept.
        if (map.Value(loadBalancer.At(it => it.VipAddress)) is { } empty)
        {
            return new TextEdit(empty.Start, empty.End, empty.Start == empty.End ? $" {written}" : written);
        }

        var pool = loadBalancer.At(it => it.VipPool);
        var (key, value) = (map.Key(pool)!.Value, map.Value(pool)!.Value);
        if (text[map.Value(loadBalancer.Path)!.Value.Start] == '{') return new TextEdit(value.End, value.End, $", {Key}: {written}");
        return InBlock(key, value, $"{Key}: {written}");
    }

    private TextEdit InBlock(TextRange key, TextRange value, string line)
    {
        var indent = new string(' ', key.Column - 1);
        // After a value on several lines there may be no safe place for a new line, so it is inserted before the key.
        if (text.AsSpan(key.Start, value.End - key.Start).ContainsAny(LineEnds))
        {
            return new TextEdit(key.Start, key.Start, line + LineEndAfter(key.Start) + indent);
        }

        var end = text.IndexOfAny(LineEnds, value.End);
        if (end < 0) return new TextEdit(text.Length, text.Length, LineEndAfter(0) + indent + line);
        return new TextEdit(end, end, LineEndAfter(end) + indent + line);
    }

    // The line ending of the file.
    private string LineEndAfter(int index)
    {
        var at = text.IndexOfAny(LineEnds, index);
        if (at < 0) return "\n";
        return text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : text[at].ToString();
    }
}
