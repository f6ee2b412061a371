namespace Scriban.Runtime;

/// <summary>What <c>capture</c> makes: it prints and compares as a string, but is none (no members, no numbers).</summary>
internal sealed record CapturedText(string Text);
