namespace Kinx.LbInfra.Core.Secrets;

/// <summary>Why a secret cannot be used. Neither text contains any part of the secret.</summary>
/// <param name="Reason">The end of a sentence that begins with the secret: "has no certificate".</param>
/// <param name="Hint">What to do about it.</param>
public sealed record SecretFault(string Reason, string Hint);
