namespace Kinx.LbInfra.Engine.Model;

/// <summary>A configuration value of a stack.</summary>
/// <param name="Value">The decrypted text. Objects and lists are JSON text.</param>
/// <param name="IsSecret">Whether the settings file holds the value, or any part of it, encrypted.</param>
/// <param name="Ciphertext">
/// The encrypted form in the settings file; null for plain values, and for objects and lists that only contain secrets.
/// </param>
public sealed record ConfigValue(string Value, bool IsSecret = false, string? Ciphertext = null)
{
    /// <summary>The value, or <c>[secret]</c> in place of a secret.</summary>
    public override string ToString() => IsSecret ? SecretMask.Text : Value;
}
