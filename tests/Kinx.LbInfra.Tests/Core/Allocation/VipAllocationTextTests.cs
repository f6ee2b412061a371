using System.Runtime.Versioning;
using System.Text;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Allocation;

/// <summary><c>vip allocate</c> adds one key to a file and changes nothing else.</summary>
[SupportedOSPlatform("linux")]
public sealed class VipAllocationTextTests
{
    public static TheoryData<string, string> Layouts { get; } = new()
    {
        {
            "  - name: web\n    vip_pool: public  # ours\n    protect: true\n",
            "  - name: web\n    vip_pool: public  # ours\n    vip_address: 1.1.1.1\n    protect: true\n"
        },
        { "  - vip_pool: \"public\"\n    name: web\n", "  - vip_pool: \"public\"\n    vip_address: 1.1.1.1\n    name: web\n" },
        { "  - name: web\n    vip_pool: public", "  - name: web\n    vip_pool: public\n    vip_address: 1.1.1.1" },
        { "  - {name: web, vip_pool: public}\n", "  - {name: web, vip_pool: public, vip_address: 1.1.1.1}\n" },
        { "  - {vip_pool: public , # ours\n     name: web}\n", "  - {vip_pool: public, vip_address: 1.1.1.1 , # ours\n     name: web}\n" },
        { "  - {\"vip_pool\": 'public', \"name\": web}\n", "  - {\"vip_pool\": 'public', vip_address: 1.1.1.1, \"name\": web}\n" },
        { "  - name: web\n    vip_address:\n    vip_pool: public\n", "  - name: web\n    vip_address: 1.1.1.1\n    vip_pool: public\n" },
        {
            "  - name: web\n    vip_address: ~ # soon\n    vip_pool: public\n",
            "  - name: web\n    vip_address: 1.1.1.1 # soon\n    vip_pool: public\n"
        },
        { "  - name: web\n    vip_pool:\n      public\n", "  - name: web\n    vip_address: 1.1.1.1\n    vip_pool:\n      public\n" },
        { "  - vip_pool: >-\n      public\n    name: web\n", "  - vip_address: 1.1.1.1\n    vip_pool: >-\n      public\n    name: web\n" },
        {
            "  -\n      # Größe: 𝄞\n      vip_pool: public\r\n      name: web\n",
            "  -\n      # Größe: 𝄞\n      vip_pool: public\r\n      vip_address: 1.1.1.1\r\n      name: web\n"
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Save_Layout_KeepsEveryOtherByte(string before, string after)
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.1.1.1/32]}}");
        var file = folder.Write("acme.yaml", YamlText.Head + before);

        var plan = folder.Plan(file);
        plan.Save();

        plan.Diagnostics.ShouldBeEmpty();
        File.ReadAllText(file).ShouldBe(YamlText.Head + after);
    }

    [Fact]
    public void Save_Ipv6_IsQuoted()
    {
        using var folder = new PoolFolder("{public: {cidrs: ['2001:db8::47/128']}}");
        var file = folder.Write("acme.yaml", YamlText.Head + "  - {name: web, vip_pool: public}\n");

        folder.Plan(file).Save();

        File.ReadAllText(file).ShouldContain("{name: web, vip_pool: public, vip_address: \"2001:db8::47\"}");
    }

    [Fact]
    public void Save_MarkModeAndLink_Stay()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.1.1.1/32]}}");
        var real = folder.Write("acme.txt", "");
        var marked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        File.WriteAllText(real, YamlText.Head + "  - {name: web, vip_pool: public}\r\n", marked);
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        var link = Path.ChangeExtension(real, ".yaml");
        File.CreateSymbolicLink(link, real);

        folder.Plan(link).Save();

        File.ReadAllBytes(real)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        File.ReadAllText(real).ShouldBe(YamlText.Head + "  - {name: web, vip_pool: public, vip_address: 1.1.1.1}\r\n");
        File.GetUnixFileMode(real).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        new FileInfo(link).LinkTarget.ShouldBe(real);
        Directory.EnumerateFiles(Path.GetDirectoryName(real)!, ".acme*").ShouldBeEmpty();
    }

    [Fact]
    public void Plan_TextThatIsNotUtf8_IsRefused()
    {
        using var folder = new PoolFolder("{public: {cidrs: [1.1.1.1/32]}}");
        var file = folder.Write("acme.yaml", "");
        File.WriteAllBytes(file, [.. Encoding.ASCII.GetBytes(YamlText.Head + "  - {name: web, vip_pool: public} # "), 0xE9]);

        folder.Plan(file).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1020");
    }
}
