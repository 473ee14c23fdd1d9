using System.Globalization;

namespace Coroutines.Explorer;

/// <summary>Eight threads post to one loop and complete what its tasks await: none may be lost, none come twice, each thread's stay in order.</summary>
internal static partial class PostCommand
{
    private const int Threads = 8;
    private const int PostsPerCompletion = 100;

    public static int Run(int posts)
    {
        using var loop = new CoroutineLoop();
        using LoopHold hold = loop.ExpectOutsideCalls();
        var next = new int[Threads];
        int outOfOrder = 0;
        int left = Threads * posts;
        void Arrive(object? state)
        {
            (int thread, int number) = ((int, int))state!;
            outOfOrder += next[thread]++ == number ? 0 : 1;
            left--;
        }

        Action<object?> arrive = Arrive;
        TaskCompletionSource<int>[][] completions = [.. Enumerable.Range(0, Threads).Select(_ =>
            Enumerable.Range(0, posts / PostsPerCompletion).Select(_ => new TaskCompletionSource<int>()).ToArray())];
        var waiters = new CoroutineTask<long>[Threads];
        for (int i = 0; i < Threads; i++)
        {
            int thread = i;
            waiters[i] = loop.CreateTask(Sum(completions[i]));
            new Thread(() =>
            {
                for (int number = 0; number < posts; number++)
                {
                    loop.CallSoonThreadSafe(arrive, (thread, number));
                    if (number % PostsPerCompletion == 0 && number / PostsPerCompletion < completions[thread].Length)
                    {
                        completions[thread][number / PostsPerCompletion].SetResult(1);
                    }
                }
            }).Start();
        }

        long completed = waiters.Sum(loop.RunUntilComplete);
        loop.RunUntilComplete(WaitForAll(() => left == 0));
        long expected = completions.Sum(list => list.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Threads} threads, {posts:N0} posts each: {next.Sum(count => (long)count):N0} arrived, {outOfOrder} out of order; {completed:N0} of {expected:N0} completions arrived; left: {LoopBooks.WhatIsLeft(loop) ?? "nothing"}"));
        return left == 0 && outOfOrder == 0 && completed == expected ? 0 : 1;
    }

    [Coroutine]
    private static async Coroutine<long> Sum(TaskCompletionSource<int>[] completions)
    {
        long sum = 0;
        foreach (TaskCompletionSource<int> completion in completions)
        {
            sum += await completion.Task;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine WaitForAll(Func<bool> arrived)
    {
        while (!arrived())
        {
            await Coroutine.Sleep(1);
        }
    }
}
