namespace Kinx.LbInfra.Engine.Model;

/// <summary>A configuration value of a stack, decrypted; objects and lists are JSON text.</summary>
/// <param name="Ciphertext">
/// The encrypted form that the settings file holds; null for plain values and for objects with secrets inside.
/// </param>
public sealed record ConfigValue(string Value, bool IsSecret = false, string? Ciphertext = null)
{
    /// <summary>Never shows a secret.</summary>
    public override string ToString() => IsSecret ? "[secret]" : Value;
}
