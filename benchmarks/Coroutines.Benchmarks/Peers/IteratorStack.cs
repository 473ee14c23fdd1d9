namespace Coroutines.Benchmarks;

/// <summary>Where an iterator leaves its result for its caller.</summary>
internal sealed class IteratorResult
{
    public int Value;
}

/// <summary>
/// What an engine does with nested iterator coroutines: an iterator that yields another one is put aside until that ends; one that
/// yields null waits for the next turn.
/// </summary>
internal sealed class IteratorStack
{
    private readonly Stack<IEnumerator<object?>> _callers = new(4);
    private IEnumerator<object?> _current;

    public IteratorStack(IEnumerator<object?> root) => _current = root;

    /// <summary>Runs one to its end in one turn.</summary>
    public static void Run(IEnumerator<object?> root) => Check.Equal(0, new IteratorStack(root).Step() ? 1 : 0);

    /// <summary>Goes on to the next wait; false at the end.</summary>
    public bool Step()
    {
        while (true)
        {
            if (_current.MoveNext())
            {
                if (_current.Current is not IEnumerator<object?> child)
                {
                    return true;
                }

                _callers.Push(_current);
                _current = child;
            }
            else if (!_callers.TryPop(out _current!))
            {
                return false;
            }
        }
    }
}
