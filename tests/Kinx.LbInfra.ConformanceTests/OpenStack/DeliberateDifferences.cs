namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Where our answer differs from the published plugin's on purpose: <c>file:line</c> and why.</summary>
internal static class DeliberateDifferences
{
    private const string AutoNaming =
        "Pulumi's autonaming configuration is no part of the embedded engine (design, section 6: every object is named by the program)";

    private const string HintsByName =
        "the published plugin reports the replacement under its internal '__meta'; ours names the property that forces it "
        + "(design, section 7: better where there is a trap)";

    private const string NoCrash = "the published plugin crashes; ours reports the problem (design, section 7)";

    private const string NoPlaceInASet =
        "an element of a set has no place, so there is nothing at 'allowedAddressPairs[0]' to ignore; the published plugin drops half of "
        + "the change";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["openstack/instance.check:11"] = AutoNaming,
        ["openstack/instance.check:12"] = AutoNaming,
        ["openstack/instance.check:13"] = AutoNaming,
        ["openstack/port.check:11"] = AutoNaming,
        ["openstack/port.check:12"] = AutoNaming,
        ["openstack/port.check:13"] = AutoNaming,
        ["openstack/secgroup.check:11"] = AutoNaming,
        ["openstack/secgroup.check:12"] = AutoNaming,
        ["openstack/secgroup.check:13"] = AutoNaming,
        ["openstack/servergroup.check:11"] = AutoNaming,
        ["openstack/servergroup.check:12"] = AutoNaming,
        ["openstack/servergroup.check:13"] = AutoNaming,
        ["openstack/servergroup.check:54"] = NoCrash,
        ["openstack/instance.diff:57"] = HintsByName,
        ["openstack/instance.diff:142"] = HintsByName,
        ["openstack/instance.diff:143"] = HintsByName,
        ["openstack/port.diff:153"] = NoPlaceInASet,
    };
}
