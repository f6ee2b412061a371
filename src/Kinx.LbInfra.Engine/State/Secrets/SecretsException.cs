namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Secrets cannot be encrypted or decrypted.</summary>
/// <param name="message">Complete: says what to do, and holds no secret.</param>
/// <param name="inner">What went wrong underneath; null: nothing.</param>
public sealed class SecretsException(string message, Exception? inner = null) : Exception(message, inner);
