using System.Buffers.Binary;
using Google.Protobuf;

namespace Kinx.Pulumi.Rpc;

/// <summary>One gRPC message on the wire: a flag byte (0 = not compressed), the length in four bytes big-endian, the message.</summary>
internal static class GrpcFrame
{
    public const string ContentType = "application/grpc";

    /// <summary>400 MiB, the limit that Pulumi's engine and SDKs use.</summary>
    public const int MaximumMessageBytes = 400 * 1024 * 1024;

    private const int HeaderBytes = 5;

    public static byte[] Write(IMessage message)
    {
        var size = message.CalculateSize();
        var frame = new byte[HeaderBytes + size];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)size);
        message.WriteTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    /// <summary>Reads the only message of a unary call, and the stream to its end.</summary>
    /// <exception cref="RpcException">The stream ends early, is compressed, or does not contain exactly one message.</exception>
    public static async Task<T> ReadAsync<T>(Stream stream, CancellationToken cancellationToken)
        where T : IMessage<T>, new()
    {
        var header = new byte[HeaderBytes];
        if (await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken) < HeaderBytes)
        {
            throw new RpcException(RpcStatus.Internal, "the peer sent no message");
        }

        if (header[0] != 0)
        {
            throw new RpcException(RpcStatus.Unimplemented, "the peer sent a compressed message; compression is not supported");
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        if (size > MaximumMessageBytes)
        {
            throw new RpcException(RpcStatus.ResourceExhausted, $"a message of {size} bytes is over the limit of {MaximumMessageBytes}");
        }

        var body = new byte[size];
        if (await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken) < body.Length)
        {
            throw new RpcException(RpcStatus.Internal, "the peer's message ends early");
        }

        // Trailers are available only after the stream was read to its end.
        if (await stream.ReadAsync(header, cancellationToken) != 0)
        {
            throw new RpcException(RpcStatus.Internal, "the peer sent more than one message in a unary call");
        }

        return Parse<T>(body);
    }

    private static T Parse<T>(byte[] body)
        where T : IMessage<T>, new()
    {
        var message = new T();
        try
        {
            message.MergeFrom(body);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcException(RpcStatus.Internal, $"the peer's message is not a {typeof(T).Name}: {exception.Message}", exception);
        }

        return message;
    }
}
