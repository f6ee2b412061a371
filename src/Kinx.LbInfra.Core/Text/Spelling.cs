namespace Kinx.LbInfra.Core.Text;

/// <summary>Suggests the known word that is most similar to a mistyped one.</summary>
public static class Spelling
{
    /// <summary>The most similar word; null if none is similar enough.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 100) return null;
        // Fewer edits than characters, so that at least one character of the word remains.
        var limit = Math.Min(Math.Max(1, word.Length / 3), word.Length - 1);
        return known
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(item => item.distance <= limit)
            .OrderBy(item => item.distance)
            .ThenBy(item => item.candidate, StringComparer.Ordinal)
            .Select(item => item.candidate)
            .FirstOrDefault();
    }

    // Number of edits between two words; a swap of adjacent characters counts as one (optimal string alignment).
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
