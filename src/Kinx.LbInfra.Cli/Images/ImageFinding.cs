using Kinx.LbInfra.Cli.Doctor;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>What is wrong with an image.</summary>
/// <param name="Code">Stays the same from version to version, for example <c>lacks-frr</c>.</param>
/// <param name="Status">Missing: nodes of this image do not work, or are not safe.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
internal sealed record ImageFinding(string Code, FindingStatus Status, string Message, string Hint);
