using Kinx.LbInfra.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Secrets;

public sealed class BgpPasswordCheckTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("8")]
    [InlineData("aZ09@%^&*()_+-=[]{}:;,./<>~$")]
    [InlineData("from-a-file\n")]
    public void Check_OneWord_IsTaken(string password) => Fault(password).ShouldBeNull();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n", "is empty")]
    [InlineData("a b", "has blanks")]
    [InlineData("a\tb", "has blanks")]
    [InlineData("a\nb\n", "line breaks")]
    [InlineData("from-windows\r\n", "line breaks")]
    [InlineData("pässwort", "beyond ASCII")]
    [InlineData("!a", "a meaning of their own")]
    [InlineData("a#", "a meaning of their own")]
    [InlineData("a?b", "a meaning of their own")]
    [InlineData("a|b", "a meaning of their own")]
    [InlineData("a\"b", "a meaning of their own")]
    [InlineData("a\\b", "a meaning of their own")]
    public void Check_NotOneWord_IsAFault(string password, string reason)
    {
        var fault = Fault(password).ShouldNotBeNull();
        fault.Reason.ShouldContain(reason);
        if (password.Trim().Length > 0) fault.Reason.ShouldNotContain(password.Trim(), Case.Sensitive);
    }

    // Of the kernel.
    [Theory]
    [InlineData(80, null)]
    [InlineData(81, "has 81 characters, but the kernel takes BGP passwords of at most 80")]
    public void Check_Length_IsLimited(int length, string? reason) => Fault(new string('x', length))?.Reason.ShouldBe(reason);

    private static SecretFault? Fault(string password) => SecretContent.Check(password, SecretUse.BgpPassword);
}
