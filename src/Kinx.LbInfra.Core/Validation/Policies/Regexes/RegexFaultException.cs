namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>What Python or PCRE2 would not take; it never leaves <see cref="RegexText"/>.</summary>
internal sealed class RegexFaultException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
