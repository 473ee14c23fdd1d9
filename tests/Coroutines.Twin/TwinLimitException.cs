namespace Coroutines;

/// <summary>A program did what the twin cannot show: cancel the wait for a foreign awaiter, which alone could throw that, or wait for what nothing in it ends.</summary>
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
