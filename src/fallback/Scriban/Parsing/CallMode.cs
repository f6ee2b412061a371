namespace Scriban.Parsing;

/// <summary>Whether values behind a name make a call of it.</summary>
internal enum CallMode
{
    /// <summary>No: the expression stands among others. Behind a pipe arguments follow nevertheless.</summary>
    None,

    /// <summary>Up to a bare name, which is an option of the loop.</summary>
    UpToName,

    All,
}
