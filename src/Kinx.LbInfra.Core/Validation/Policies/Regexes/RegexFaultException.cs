namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>A fault for which Python or PCRE2 refuses the expression; <see cref="RegexText"/> always catches it.</summary>
internal sealed class RegexFaultException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
