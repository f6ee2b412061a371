namespace Scriban.Runtime;

/// <summary>What kinds of values are called in messages.</summary>
internal static class TypeNames
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool => "a boolean",
        int or long or double => "a number",
        string => "a string",
        CapturedText => "a captured text",
        ScriptArray or Sequence => "an array",
        NumberRange => "a range",
        ScriptObject => "an object",
        MemberEntry => "an entry of an object",
        CallArguments => "the arguments",
        _ => "a function",
    };
}
