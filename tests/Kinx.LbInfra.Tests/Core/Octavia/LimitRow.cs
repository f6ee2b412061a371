namespace Kinx.LbInfra.Tests.Core.Octavia;

/// <param name="Sample">The object, and after a blank the variant of it that the field is tried on.</param>
/// <param name="Difference">Where we differ from Octavia, and why.</param>
internal sealed record LimitRow(
    string Sample, string Field, IReadOnlyList<string> Accepted, IReadOnlyList<string> Rejected, string Difference);
