namespace Coroutines;

/// <summary>A program that is one coroutine and ends well when it is interrupted: <c>return CoroutineProgram.Run(Main());</c>.</summary>
public static class CoroutineProgram
{
    /// <summary>
    /// Runs a program to its end. The first SIGINT (Ctrl-C) or SIGTERM cancels <paramref name="main"/>, whose cleanup runs; what other tasks are left is cancelled after it, as by
    /// <see cref="CoroutineLoop.Run(Coroutine, CoroutineLoopOptions?, bool)"/>. The second signal ends the process at once.
    /// </summary>
    /// <param name="main">The coroutine.</param>
    /// <param name="options">How to set the loop up; null for the defaults.</param>
    /// <returns>The exit code: 130 if SIGINT has ended it and 143 if SIGTERM has, as shells have it; else zero. One that catches the cancellation and goes on to its end has its own.</returns>
    /// <exception cref="OperationCanceledException">Something else than a signal has cancelled it.</exception>
    /// <exception cref="PlatformNotSupportedException">The system knows no signals.</exception>
    /// <remarks>
    /// Any exception of <paramref name="main"/> comes out of here. Handlers of signals count as calls from outside, so a program that waits for nothing else is no deadlock. Allocates the
    /// loop. asyncio's <c>run</c> does so for SIGINT, and raises <c>KeyboardInterrupt</c>.
    /// </remarks>
    public static int Run(Coroutine main, CoroutineLoopOptions? options = null)
    {
        using var loop = new CoroutineLoop(options);
        CoroutineTask task = loop.BeginProgram(main);
        int exitCode = loop.RunProgram(task);
        if (exitCode != 0)
        {
            task.Forget();
            return exitCode;
        }

        task.GetResult();
        return 0;
    }

    /// <inheritdoc cref="Run(Coroutine, CoroutineLoopOptions?)"/>
    /// <returns>The exit code: 130 if SIGINT has ended it and 143 if SIGTERM has, as shells have it; else what <paramref name="main"/> gives.</returns>
    public static int Run(Coroutine<int> main, CoroutineLoopOptions? options = null)
    {
        using var loop = new CoroutineLoop(options);
        CoroutineTask<int> task = loop.BeginProgram(main);
        int exitCode = loop.RunProgram(task);
        if (exitCode != 0)
        {
            task.Forget();
            return exitCode;
        }

        return task.Result;
    }
}
