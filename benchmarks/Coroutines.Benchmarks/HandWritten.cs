namespace Coroutines.Benchmarks;

/// <summary>The limit: a switch over a state in an array of structs, stepped in place, without a loop around it.</summary>
internal struct HandWritten
{
    public static readonly HandWritten[] Machines = new HandWritten[100_000];

    private int state;

    public int Left;

    /// <summary>True while there is more to do.</summary>
    public bool Step(ref long resumes)
    {
        switch (state)
        {
            case 0:
                state = Left > 0 ? 1 : 2;
                return Left > 0;
            case 1:
                resumes++;
                if (--Left > 0)
                {
                    return true;
                }

                state = 2;
                return false;
            default:
                return false;
        }
    }
}
