namespace Coroutines;

// Programs that are one coroutine.
public sealed partial class CoroutineLoop
{
    /// <summary>Runs a coroutine on a loop of its own until it is done, then cancels what is left and disposes the loop (asyncio's <c>run</c>).</summary>
    /// <param name="main">The coroutine.</param>
    /// <param name="options">How to set the loop up; null for the defaults.</param>
    /// <param name="handleInterrupt">
    /// Whether the first SIGINT (Ctrl-C) or SIGTERM cancels the coroutine, as asyncio's <c>run</c> does with SIGINT; the second ends the process at once. A run that waits for a
    /// signal is no deadlock. See <see cref="CoroutineProgram.Run(Coroutine, CoroutineLoopOptions?)"/> for a program's exit code.
    /// </param>
    /// <exception cref="CoroutineDeadlockException">Tasks wait and nothing can ever wake them.</exception>
    /// <exception cref="OperationCanceledException">
    /// The coroutine was cancelled. If a signal did, <see cref="Environment.ExitCode"/> is 128 and the signal's number: 130 or 143.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">Signals are to be handled, and the system knows none.</exception>
    public static void Run(Coroutine main, CoroutineLoopOptions? options = null, bool handleInterrupt = false)
    {
        using var loop = new CoroutineLoop(options);
        if (!handleInterrupt)
        {
            loop.RunUntilComplete(main);
            return;
        }

        CoroutineTask task = loop.BeginProgram(main);
        SetExitCode(loop.RunProgram(task));
        task.GetResult();
    }

    /// <inheritdoc cref="Run(Coroutine, CoroutineLoopOptions?, bool)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result of the coroutine.</returns>
    public static T Run<T>(Coroutine<T> main, CoroutineLoopOptions? options = null, bool handleInterrupt = false)
    {
        using var loop = new CoroutineLoop(options);
        if (!handleInterrupt)
        {
            return loop.RunUntilComplete(main);
        }

        CoroutineTask<T> task = loop.BeginProgram(main);
        SetExitCode(loop.RunProgram(task));
        return task.Result;
    }

    /// <inheritdoc cref="Run(Coroutine, CoroutineLoopOptions?, bool)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <typeparam name="TMachine">The machine of the operation.</typeparam>
    /// <returns>The result of the operation.</returns>
    public static T Run<T, TMachine>(CoroutineOperation<T, TMachine> main, CoroutineLoopOptions? options = null, bool handleInterrupt = false)
        where TMachine : struct, ICoroutineMachine<T> => Run(main.AsCoroutine(), options, handleInterrupt);

    /// <summary>Runs the first task of a program to its end; a signal cancels it.</summary>
    /// <returns>The exit code of a program that a signal has ended, else zero.</returns>
    internal int RunProgram(CoroutineTask main)
    {
        using var interrupts = new Interrupts(main);
        RunOwn(main);
        return main.IsCanceled ? interrupts.ExitCode : 0;
    }

    private static void SetExitCode(int exitCode)
    {
        if (exitCode != 0)
        {
            Environment.ExitCode = exitCode;
        }
    }
}
