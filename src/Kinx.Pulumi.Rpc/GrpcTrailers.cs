using System.Globalization;
using System.Text;
using Google.Protobuf;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.Pulumi.Rpc;

/// <summary>A status in trailers: grpc-status, a percent-encoded grpc-message and base64 grpc-status-details-bin.</summary>
internal static class GrpcTrailers
{
    public const string StatusName = "grpc-status";
    public const string MessageName = "grpc-message";
    public const string DetailsName = "grpc-status-details-bin";

    public static IEnumerable<KeyValuePair<string, string>> Write(RpcException exception)
    {
        yield return new(StatusName, ((int)exception.Status).ToString(CultureInfo.InvariantCulture));
        yield return new(MessageName, Encode(exception.Message));
        if (exception.Details.Count == 0) yield break;

        var status = new Status { Code = (int)exception.Status, Message = exception.Message };
        status.Details.AddRange(exception.Details);
        yield return new(DetailsName, Convert.ToBase64String(status.ToByteArray()).TrimEnd('='));
    }

    /// <summary>The exception that the trailers describe; null if the status is OK.</summary>
    public static RpcException? Read(Func<string, string?> trailer)
    {
        if (!int.TryParse(trailer(StatusName), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return new RpcException(RpcStatus.Unavailable, "the peer ended the call without a status");
        }

        if (code == (int)RpcStatus.Ok) return null;

        var message = Uri.UnescapeDataString(trailer(MessageName) ?? "");
        var details = trailer(DetailsName) is { } text ? Status.Parser.ParseFrom(FromBase64(text)).Details.ToArray() : [];
        return new RpcException((RpcStatus)code, message, details);
    }

    // Everything except printable ASCII, and the percent sign itself, is percent-encoded (gRPC over HTTP/2, "Percent-Encoded").
    private static string Encode(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            if (octet is >= 0x20 and <= 0x7e and not (byte)'%') text.Append((char)octet);
            else text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return text.ToString();
    }

    private static byte[] FromBase64(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
