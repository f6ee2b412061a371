namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>Secrets cannot be encrypted or decrypted; the message says what to do and holds no secret.</summary>
public sealed class SecretsException(string message, Exception? inner = null) : Exception(message, inner);
