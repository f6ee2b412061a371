namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>As much of HTTP/2 (RFC 9113) as a member needs that answers each request with status 200.</summary>
internal static class Http2
{
    private const int PrefaceLength = 24;
    private const int HeadLength = 9;
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const byte Ack = 1;

    // END_STREAM and END_HEADERS; the one byte of the block is the static entry ":status: 200".
    private static readonly byte[] Ok = [0, 0, 1, Headers, 5, 0, 0, 0, 0, 0x88];

    public static async Task ServeAsync(Stream stream, Action onRequest, CancellationToken cancellationToken)
    {
        await stream.ReadExactlyAsync(new byte[PrefaceLength], cancellationToken);
        await stream.WriteAsync(new byte[] { 0, 0, 0, Settings, 0, 0, 0, 0, 0 }, cancellationToken);
        var head = new byte[HeadLength];
        while (true)
        {
            await stream.ReadExactlyAsync(head, cancellationToken);
            await stream.ReadExactlyAsync(new byte[(head[0] << 16) + (head[1] << 8) + head[2]], cancellationToken);
            if (head[3] == Settings && (head[4] & Ack) == 0)
            {
                await stream.WriteAsync(new byte[] { 0, 0, 0, Settings, Ack, 0, 0, 0, 0 }, cancellationToken);
            }
            else if (head[3] == Headers)
            {
                onRequest();
                byte[] answer = [.. Ok];
                head.AsSpan(5, 4).CopyTo(answer.AsSpan(5));
                await stream.WriteAsync(answer, cancellationToken);
            }
        }
    }
}
