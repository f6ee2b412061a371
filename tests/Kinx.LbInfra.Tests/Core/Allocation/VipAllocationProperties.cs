using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Allocation;

/// <summary>Files of any layout: one insertion per load balancer and no other change, and the reloaded stack has the addresses.</summary>
public sealed partial class VipAllocationProperties
{
    private static readonly int Count = Environment.GetEnvironmentVariable("KINX_LONG") is null ? 100 : 2000;

    [Fact]
    public void Save_AnyLayout_OnlyInsertsAndReloadsWithTheAddresses()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.201.0.0/24]}, six: {cidrs: ['2001:db8::/120']}}");
        var configuration = Config.QuickThrowOnFailure.WithMaxTest(Count);
        Check.One(configuration, Prop.ForAll(Arb.From(Files()), text => Holds(folder, text)));
    }

    private static void Holds(PoolFolder folder, string before)
    {
        var file = folder.Write("acme.yaml", before);
        var plan = folder.Plan(file);
        plan.Diagnostics.ShouldBeEmpty(before);
        plan.Save();

        var after = File.ReadAllText(file);
        Insertion().Replace(after, "").ShouldBe(before);
        var reloaded = StackLoader.LoadFile(file).Value.ShouldNotBeNull().Stack.LoadBalancers;
        reloaded.ShouldAllBe(loadBalancer => loadBalancer.VipAddress != null);
        plan.Choices.ShouldAllBe(choice => reloaded.Single(lb => lb.Name == choice.LoadBalancer).VipAddress == choice.Address);
        folder.Plan(file).Text.ShouldBeNull();
    }

    private static Gen<string> Files() =>
        from ends in Gen.Elements("\n", "\r\n")
        from last in Gen.Elements("", "\n", "\n# the end\n")
        from items in Items().ArrayOf().Where(items => items.Length is > 0 and < 6)
        select (YamlText.Head + string.Concat(items.Select((item, index) => item.Replace("NAME", $"lb{index}", StringComparison.Ordinal)))
                .TrimEnd('\n') + last)
            .Replace("\n", ends, StringComparison.Ordinal);

    private static Gen<string> Items() =>
        from pool in Gen.Elements("public", "six", "'public'", "\"six\"")
        from needed in Gen.Shuffle("name: NAME", $"vip_pool: {pool}")
        from others in Gen.Elements<string[]>([], ["protect: no"], ["description: 'it''s # no: comment'", "admin_state_up: true"])
        from first in Gen.Elements(true, false)
        from comment in Gen.Elements("", " # ours", "  # Größe {a: b}", " ")
        from flow in Gen.Elements(true, false)
        select Item(first ? [.. needed, .. others] : [.. others, .. needed], comment, flow);

    private static string Item(string[] keys, string comment, bool flow)
    {
        if (flow) return $"  - {{{string.Join(", ", keys)}}}{comment}\n";
        var text = new StringBuilder("  # a load balancer\n");
        foreach (var (index, key) in keys.Index()) text.Append(index == 0 ? "  - " : "    ").Append(key).Append(comment).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex(@"(?:, |\r?\n *)vip_address: ""?[0-9a-f.:]+""?")]
    private static partial Regex Insertion();
}
