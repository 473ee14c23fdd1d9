namespace Coroutines;

/// <summary>A program did what the twin cannot show: only a foreign awaiter itself could throw the cancellation out of its await.</summary>
public sealed class TwinLimitException : Exception
{
    public TwinLimitException()
        : base("A task was cancelled while it waited for a foreign awaiter.")
    {
    }

    public TwinLimitException(string message)
        : base(message)
    {
    }
}
