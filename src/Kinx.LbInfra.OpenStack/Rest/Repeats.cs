using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>When and how often a repeatable call is repeated: up to four times after 429, 5xx and lost connections, with delays that double
/// from
/// 0.25 s, plus jitter.</summary>
internal static class Repeats
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    public static ResiliencePipeline<ApiResponse> Build(TimeProvider time) =>
        new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(250),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = LongestDelay,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is OpenStackException failure && IsPassing(failure)),
                DelayGenerator = attempt => ValueTask.FromResult(RetryAfter(attempt.Outcome.Exception as OpenStackException)),
            })
            .Build();

    private static bool IsPassing(OpenStackException failure) => failure.Status switch
    {
        null => failure.Method is not null && !IsCertain(failure.InnerException),
        HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.NotImplemented => false,
        var status => (int)status >= 500,
    };

    // Retrying does not fix a wrong certificate or host name.
    private static bool IsCertain(Exception? cause) => cause switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.NameResolutionError } => true,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } => true,
        System.Text.Json.JsonException => true,
        _ => false,
    };

    private static TimeSpan? RetryAfter(OpenStackException? failure) =>
        failure?.RetryAfter is { } asked ? TimeSpan.FromTicks(Math.Min(asked.Ticks, LongestDelay.Ticks)) : null;
}
