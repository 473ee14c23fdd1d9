namespace Coroutines.Tests;

/// <summary>Calls that other threads post to a loop.</summary>
public sealed class InboxTests
{
    [Fact]
    public void PostsOfManyThreadsArriveOnceAndInOrder()
    {
        const int Threads = 8;
        const int Posts = 125_000;
        using var loop = new CoroutineLoop();
        var next = new int[Threads];
        int wrong = 0;
        int left = Threads * Posts;
        using LoopHold hold = loop.ExpectOutsideCalls();
        Thread[] threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            for (int i = 0; i < Posts; i++)
            {
                int at = i;
                loop.CallSoonThreadSafe(() =>
                {
                    wrong += next[t]++ == at ? 0 : 1;
                    if (--left == 0)
                    {
                        loop.Stop();
                    }
                });
            }
        })).ToArray();
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        loop.RunForever();
        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Equal((0, 0), (wrong, left));
        Assert.All(next, n => Assert.Equal(Posts, n));
    }
}
