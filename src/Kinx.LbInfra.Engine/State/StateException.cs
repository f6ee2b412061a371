namespace Kinx.LbInfra.Engine.State;

/// <summary>The state or a settings file cannot be read, written or locked.</summary>
/// <param name="message">Complete: names the file and says what to do.</param>
/// <param name="inner">What went wrong underneath; null: nothing.</param>
public sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
