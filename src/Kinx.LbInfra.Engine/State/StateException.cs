namespace Kinx.LbInfra.Engine.State;

/// <summary>The state cannot be read, written or locked; the message names the file and says what to do.</summary>
public sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
