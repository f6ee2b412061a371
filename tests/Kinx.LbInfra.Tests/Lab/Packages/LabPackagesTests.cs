using Kinx.LbInfra.Lab.Packages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Packages;

public sealed class LabPackagesTests
{
    [Fact]
    public void All_List_HoldsNamesOnly()
    {
        LabPackages.All.ShouldAllBe(name => name.All(IsOfAName));
        LabPackages.All.ShouldBeUnique();
        LabPackages.All.ShouldContain("haproxy");
        LabPackages.All.ShouldContain("python3-nova");
    }

    [Fact]
    public void OfMachines_List_IsNoPartOfTheLabs()
    {
        LabPackages.OfMachines.ShouldContain("qemu-system-x86");
        LabPackages.OfMachines.Intersect(LabPackages.All).ShouldBeEmpty();
    }

    private static bool IsOfAName(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}
