using System.Text;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Reads a stream to its end and shows its lines as they arrive.</summary>
/// <param name="show">Null: nothing is shown.</param>
internal sealed class OutputCapture(Stream stream, Action<string>? show)
{
    // In characters; only what is shown is cut, never the output itself.
    private const int LongestShown = 200;

    private readonly StringBuilder _line = new();

    /// <summary>The text without its last line feed. Bytes that are not UTF-8 become U+FFFD.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (show is not null) Show(Encoding.UTF8.GetString(buffer, 0, read));
        }

        if (show is not null && _line.Length > 0) show(_line.ToString());
        var text = Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    private void Show(string text)
    {
        foreach (var letter in text)
        {
            if (letter != '\n')
            {
                if (_line.Length < LongestShown) _line.Append(letter);
                continue;
            }

            show!(_line.ToString());
            _line.Clear();
        }
    }
}
