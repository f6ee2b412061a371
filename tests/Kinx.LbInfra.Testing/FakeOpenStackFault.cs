namespace Kinx.LbInfra.Testing;

/// <summary>A failure on request.</summary>
/// <param name="answer">Null: the connection is cut without an answer.</param>
/// <param name="after">True: the request is carried out first, and only its answer is lost or wrong.</param>
internal sealed class FakeOpenStackFault(Predicate<FakeOpenStackCall> match, FakeOpenStackAnswer? answer, bool after, int times)
{
    private int _left = times;

    public FakeOpenStackAnswer? Answer => answer;

    public bool After => after;

    public bool Takes(FakeOpenStackCall call) => match(call) && Interlocked.Decrement(ref _left) >= 0;
}
