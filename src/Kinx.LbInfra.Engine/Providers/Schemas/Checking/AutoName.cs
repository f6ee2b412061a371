using System.Security.Cryptography;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Generated names: the resource's name, a hyphen, seven hex digits.</summary>
internal static class AutoName
{
    private const int Digits = 7;

    /// <param name="seed">Decides on the digits; empty: they are random.</param>
    public static string For(string resourceName, byte[] seed)
    {
        var source = seed.Length > 0 ? SHA256.HashData(seed) : RandomNumberGenerator.GetBytes(Digits);
        return $"{resourceName}-{Convert.ToHexStringLower(source)[..Digits]}";
    }
}
