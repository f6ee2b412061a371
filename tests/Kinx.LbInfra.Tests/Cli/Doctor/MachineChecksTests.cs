using Kinx.LbInfra.Cli.Doctor;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Doctor;

/// <summary>What <c>lbinfra doctor</c> finds on the machine itself.</summary>
public sealed class MachineChecksTests
{
    private const string GlobalJson = """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""";

    private readonly FakeMachine _fake = new();

    [Theory]
    [InlineData("9.0.304 [/usr/share/dotnet/sdk]\n10.0.100 [/usr/share/dotnet/sdk]\n", "Ok", "10.0.100")]
    [InlineData("10.0.203 [/opt/dotnet/sdk]\n", "Ok", "10.0.203")]
    [InlineData("9.0.304 [/opt/dotnet/sdk]\n", "Missing", "10.0.100 or newer is needed, there is 9.0.304")]
    [InlineData("", "Missing", "10.0.100 or newer is needed, there is none")]
    public async Task Sdk_Installed_IsComparedWithGlobalJson(string list, string status, string detail)
    {
        _fake.Files["/install/global.json"] = GlobalJson;
        _fake.Files["/usr/bin/dotnet"] = "";
        _fake.Outputs["/usr/bin/dotnet --list-sdks"] = list;

        var finding = await SingleAsync(new SdkCheck(_fake.Machine, FakeMachine.Project));

        (finding.Status.ToString(), finding.Detail).ShouldBe((status, detail));
    }

    [Fact]
    public async Task Sdk_NoDotnetAtAll_IsMissing() =>
        (await SingleAsync(new SdkCheck(_fake.Machine, FakeMachine.Project))).Status.ShouldBe(FindingStatus.Missing);

    [Fact]
    public async Task Programs_OnThePath_AreFound()
    {
        _fake.Variables["PATH"] = "/opt/bin:/usr/bin";
        _fake.Files["/opt/bin/pulumi"] = "";

        (await SingleAsync(ProgramCheck.Pulumi(_fake.Machine))).Detail.ShouldBe("/opt/bin/pulumi");
        (await SingleAsync(ProgramCheck.Ssh(_fake.Machine))).Status.ShouldBe(FindingStatus.Missing);
    }

    [Fact]
    public async Task Programs_NoPulumi_IsNoFault() =>
        (await SingleAsync(ProgramCheck.Pulumi(_fake.Machine))).Status.ShouldBe(FindingStatus.Warning);

    [Theory]
    [InlineData("PULUMI_CONFIG_PASSPHRASE", "", "Ok")]
    [InlineData("PULUMI_CONFIG_PASSPHRASE_FILE", "/there", "Ok")]
    [InlineData("PULUMI_CONFIG_PASSPHRASE_FILE", "/nowhere", "Missing")]
    [InlineData("OTHER", "x", "Missing")]
    public async Task Passphrase_Variables_AreThoseOfPulumi(string variable, string value, string status)
    {
        _fake.Variables[variable] = value;
        _fake.Files["/there"] = "secret";

        (await SingleAsync(new PassphraseCheck(_fake.Machine))).Status.ToString().ShouldBe(status);
    }

    [Fact]
    public async Task Packages_Missing_NamesTheAptLine()
    {
        _fake.MissingPackages.AddRange(["frr", "haproxy"]);

        var finding = await SingleAsync(PackagesCheck.OfLab(_fake.Machine, FindingStatus.Missing));

        finding.Status.ShouldBe(FindingStatus.Missing);
        finding.Fix.ShouldBe("apt-get install --no-install-recommends frr haproxy");
    }

    [Fact]
    public async Task Packages_ForVirtualMachines_AreOptional()
    {
        _fake.MissingPackages.Add("qemu-system-x86");

        var finding = await SingleAsync(PackagesCheck.OfMachines(_fake.Machine));

        finding.Status.ShouldBe(FindingStatus.Warning);
        finding.Fix.ShouldBe("apt-get install --no-install-recommends qemu-system-x86");
    }

    [Fact]
    public async Task Kernel_NothingThere_NamesEachFeature()
    {
        var findings = await new KernelCheck(_fake.Machine, FindingStatus.Warning).RunAsync(CancellationToken.None);

        findings.Select(finding => finding.Check)
            .ShouldBe(["network namespaces", "overlay file system", "control groups", "nftables", "multipath routes"]);
        findings.ShouldAllBe(finding => finding.Status == FindingStatus.Warning && finding.Fix != null);
    }

    [Fact]
    public async Task Kernel_EverythingThere_IsOk()
    {
        _fake.Files["/proc/self/ns/net"] = _fake.Files["/proc/sys/net/ipv4/fib_multipath_hash_policy"] = "";
        _fake.Files["/proc/filesystems"] = "nodev\tsysfs\nnodev\toverlay\nnodev\tcgroup2\n";
        _fake.Files["/usr/sbin/nft"] = "";
        _fake.Outputs["/usr/sbin/nft list tables"] = "";
        _fake.IsRoot = true;

        var findings = await new KernelCheck(_fake.Machine, FindingStatus.Missing).RunAsync(CancellationToken.None);

        findings.ShouldAllBe(finding => finding.Status == FindingStatus.Ok);
    }

    [Theory]
    [InlineData("1024                 1048576             ", "Ok")]
    [InlineData("1024                 unlimited           ", "Ok")]
    [InlineData("1024                 4096                ", "Missing")]
    public async Task FileLimit_HardLimit_Counts(string limits, string status)
    {
        _fake.Files["/proc/self/limits"] =
            "Limit                     Soft Limit           Hard Limit           Units\n"
            + $"Max open files            {limits} files\n";

        (await SingleAsync(new FileLimitCheck(_fake.Machine, FindingStatus.Missing))).Status.ToString().ShouldBe(status);
    }

    [Theory]
    [InlineData(true, "Ok")]
    [InlineData(false, "Missing")]
    public async Task Root_User_IsTold(bool isRoot, string status)
    {
        _fake.IsRoot = isRoot;

        (await SingleAsync(new RootCheck(_fake.Machine, FindingStatus.Missing))).Status.ToString().ShouldBe(status);
    }

    private static async Task<Finding> SingleAsync(IDoctorCheck check) =>
        (await check.RunAsync(CancellationToken.None)).ShouldHaveSingleItem();
}
